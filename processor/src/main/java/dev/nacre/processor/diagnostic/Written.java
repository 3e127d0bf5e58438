package dev.nacre.processor.diagnostic;

import java.math.BigDecimal;

/** Numbers as a person writes them. */
public final class Written {

    private Written() {}

    /** {@code 0.0001}, {@code 2}, {@code NaN}; very small and very large ones keep their power of ten. */
    public static String number(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        var exact = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        return Math.abs(exact.scale()) <= 9 ? exact.toPlainString() : Double.toString(value);
    }
}

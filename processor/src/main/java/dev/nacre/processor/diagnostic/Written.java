package dev.nacre.processor.diagnostic;

import java.math.BigDecimal;

/** Numbers as a person writes them. */
public final class Written {

    /** Between them {@link Double#toString} writes no power of ten. */
    private static final double SMALLEST_PLAIN = 1e-3;
    private static final double FIRST_NOT_PLAIN = 1e7;

    private static final int MAX_DECIMALS = 9;

    private Written() {}

    /** {@code 0.0001}, {@code 2}, {@code NaN}; very small and very large ones keep their power of ten. */
    public static String number(double value) {
        double size = Math.abs(value);
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        if (size < FIRST_NOT_PLAIN && value == Math.rint(value)) {
            return Long.toString((long) value);
        }
        if (size < FIRST_NOT_PLAIN) {
            return size < SMALLEST_PLAIN ? small(value) : Double.toString(value);
        }
        var exact = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        return Math.abs(exact.scale()) <= MAX_DECIMALS ? exact.toPlainString() : Double.toString(value);
    }

    /** By hand, for a first BigDecimal costs javac more time than all numbers of a network: it fills tables of powers. */
    private static String small(double value) {
        var text = Double.toString(Math.abs(value));
        int power = text.indexOf('E');
        int zeros = -Integer.parseInt(text, power + 1, text.length(), 10) - 1;
        var digits = text.substring(0, power).endsWith(".0") ? text.substring(0, 1)
                : text.charAt(0) + text.substring(2, power);
        return zeros + digits.length() > MAX_DECIMALS ? Double.toString(value)
                : (value < 0 ? "-0." : "0.") + "0".repeat(zeros) + digits;
    }
}

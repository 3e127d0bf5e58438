package dev.nacre.processor.emit.kernel.code;

import java.util.Locale;

/** Numbers as Java writes them. */
public final class Literals {

    private Literals() {}

    /** A float literal, such as {@code 0.5f}. */
    public static String of(double value) {
        float rounded = (float) value;
        if (Float.isNaN(rounded)) {
            return "Float.NaN";
        }
        if (Float.isInfinite(rounded)) {
            return rounded > 0 ? "Float.POSITIVE_INFINITY" : "Float.NEGATIVE_INFINITY";
        }
        return rounded == Math.rint(rounded) && Math.abs(rounded) < 1e6f
                ? String.format(Locale.ROOT, "%df", (long) rounded)
                : rounded + "f";
    }
}

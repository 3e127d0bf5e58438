package dev.nacre.runtime.schedule;

/**
 * The forms that rates move along, the same bits on every machine: {@link Math} may use the processor's own functions,
 * which differ.
 */
final class Shapes {

    private static final double QUARTER = 0.25;
    private static final double HALF = 0.5;

    private Shapes() {}

    /** Half a period of the cosine, from one number to another. */
    static double halfCosine(double from, double to, double share) {
        return to + (from - to) * (1 + cosineOfPi(share)) / 2;
    }

    /** The cosine of {@code share * pi}, for shares from 0 to 1: exact at 0, 1/2 and 1. */
    private static double cosineOfPi(double share) {
        if (share < QUARTER) {
            return cosine(Math.PI * share);
        }
        return share <= 1 - QUARTER ? sine(Math.PI * (HALF - share)) : -cosine(Math.PI * (1 - share));
    }

    /** Taylor's series up to pi / 4, to the last bits. StrictMath.cos would keep an array on the heap in each call. */
    private static double cosine(double x) {
        double sum = 1;
        for (int power = 16; power > 0; power -= 2) {
            sum = 1 - x * x / (power * (power - 1.0)) * sum;
        }
        return sum;
    }

    private static double sine(double x) {
        double sum = 1;
        for (int power = 17; power > 1; power -= 2) {
            sum = 1 - x * x / (power * (power - 1.0)) * sum;
        }
        return x * sum;
    }

    static double line(double from, double to, double share) {
        return from + (to - from) * share;
    }

    /**
     * A base of 0 or more to a power of 0 or more: whole powers by squaring, which does not round more than it must, and
     * what remains by exp and log. StrictMath.pow would keep its tables on the heap in each call.
     */
    static double power(double base, double exponent) {
        double whole = Math.floor(exponent);
        double rest = exponent - whole;
        double power = wholePower(base, (long) whole);
        if (rest == 0) {
            return power;
        }
        return base == 0 ? 0 : power * StrictMath.exp(rest * StrictMath.log(base));
    }

    static double wholePower(double base, long exponent) {
        double power = 1;
        double square = base;
        for (long left = exponent; left > 0; left >>= 1) {
            if ((left & 1) == 1) {
                power *= square;
            }
            square *= square;
        }
        return power;
    }
}

package dev.nacre.processor.op;

/**
 * The error function in double precision, within a few units of the last place: near zero by its series without cancellation,
 * erf(x) = 2 x / sqrt(pi) exp(-x^2) (1 + 2 x^2 / 3 + (2 x^2)^2 / (3 5) + ...), further out from the continued fraction of the
 * rest, 1 - erf(x) = exp(-x^2) / sqrt(pi) / (x + 1/2 / (x + 2/2 / (x + 3/2 / ...))) (Abramowitz and Stegun, 7.1.6 and 7.1.14).
 */
final class ErrorFunction {

    private static final double ROOT_OF_PI = Math.sqrt(Math.PI);
    private static final double SERIES_ENDS = 2.5;
    /** The rest is below half a unit of the last place of 1. */
    private static final double ONE_BEGINS = 6;
    private static final int TERMS = 60;

    private ErrorFunction() {}

    static double of(double x) {
        double size = Math.abs(x);
        if (size < SERIES_ENDS) {
            return series(x);
        }
        return size >= ONE_BEGINS ? Math.signum(x) : Math.copySign(1 - rest(size), x);
    }

    private static double series(double x) {
        double term = x;
        double sum = x;
        for (int n = 1; Math.abs(term) > Math.ulp(sum) / 4; n++) {
            term *= 2 * x * x / (2 * n + 1);
            sum += term;
        }
        return 2 / ROOT_OF_PI * StrictMath.exp(-x * x) * sum;
    }

    private static double rest(double x) {
        double fraction = x;
        for (int n = TERMS; n > 0; n--) {
            fraction = x + n / 2.0 / fraction;
        }
        return StrictMath.exp(-x * x) / ROOT_OF_PI / fraction;
    }
}

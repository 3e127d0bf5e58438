package dev.nacre.processor.expression;

import dev.nacre.processor.op.ScalarExpression;

/**
 * What a part of a formula asks of its argument.
 *
 * @param part the function or quotient that asks
 * @param subject its argument or divisor
 * @param kind what is asked
 */
record Requirement(ScalarExpression part, ScalarExpression subject, Kind kind) {

    /** What can be asked, and how to come up to it. */
    enum Kind {
        /** Of logarithms. */
        POSITIVE("A logarithm (or a power with a variable exponent) needs an argument above 0",
                "Keep it above 0, for example log(1 + x^2), or guard it: where(x > 0, log(x), 0)."),
        /** Of {@code log1p}. */
        ABOVE_MINUS_ONE("log1p needs an argument above -1",
                "Keep it above -1, for example log1p(x^2), or guard it with where."),
        /** Of roots. */
        NOT_NEGATIVE("A root needs an argument of 0 or more",
                "Keep it from becoming negative, for example sqrt(1 + x^2) or abs(x)^1.5, or guard it with where."),
        /** Of powers with an exponent that is no whole number. */
        NOT_NEGATIVE_BASE("A power with this exponent needs a base of 0 or more",
                "Write abs(x)^p, or a whole exponent."),
        /** Of divisors. */
        NOT_ZERO("A divisor must not be 0",
                "Keep it away from 0, for example x / (1 + abs(x)), or guard it with where.");

        private final String rule;
        private final String hint;

        Kind(String rule, String hint) {
            this.rule = rule;
            this.hint = hint;
        }

        String rule() {
            return rule;
        }

        String hint() {
            return hint;
        }
    }

    /** Whether every number of the range will do. */
    boolean holdsFor(Interval range) {
        return switch (kind) {
            case POSITIVE -> range.exceeds(0);
            case ABOVE_MINUS_ONE -> range.exceeds(-1);
            case NOT_NEGATIVE, NOT_NEGATIVE_BASE -> range.isAtLeast(0);
            case NOT_ZERO -> range.exceeds(0) || range.isBelow(0);
        };
    }

    /** Whether a number will not do; what is no number is somebody else's fault. */
    boolean fails(double number) {
        return !Double.isNaN(number) && !holdsFor(Interval.point(number));
    }
}

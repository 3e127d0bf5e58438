package dev.nacre.runtime.schedule;

/** What schedules demand of their numbers. */
final class Require {

    private Require() {}

    static void atLeast(String what, long least, long value) {
        if (value < least) {
            throw new IllegalArgumentException(what + " must be at least " + least + ", not " + value);
        }
    }

    /** A number above 0. */
    static void positive(String what, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(what + " must be above 0, not " + value);
        }
    }

    /** A number of 0 or more. */
    static void notNegative(String what, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(what + " must be 0 or more, not " + value);
        }
    }

    /** A number between 0 and 1 that is neither. */
    static void between0And1(String what, double value) {
        if (!(value > 0 && value < 1)) {
            throw new IllegalArgumentException(what + " must be between 0 and 1, not " + value);
        }
    }

    /** A number above 0 and at most 1. */
    static void above0UpTo1(String what, double value) {
        if (!(value > 0 && value <= 1)) {
            throw new IllegalArgumentException(what + " must be above 0 and at most 1, not " + value);
        }
    }
}

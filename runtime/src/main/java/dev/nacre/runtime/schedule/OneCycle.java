package dev.nacre.runtime.schedule;

import dev.nacre.annotations.Per;

/**
 * One rise of the rate to its maximum, which is the optimizer's own rate, and one longer fall to next to nothing.
 *
 * @param length how long the cycle takes, 0 for the whole training
 * @param per what the length is counted in
 * @param rates how the rate moves
 * @param momenta how the momentum moves the other way
 */
public record OneCycle(int length, Per per, Rates rates, Momenta momenta) implements LearningRateSchedule {

    /**
     * How the rate moves.
     *
     * @param warmup share of the cycle in which it rises, between 0 and 1
     * @param startDivisor the rate starts at the maximum divided by this, above 0
     * @param endDivisor it ends at the start divided by this, above 0
     * @param linear along straight lines rather than halves of a cosine
     */
    public record Rates(double warmup, double startDivisor, double endDivisor, boolean linear) {

        /** A rise in 0.3 of the cycle, from a 25th of the maximum; the end is a ten thousandth of the start. */
        public static final Rates USUAL = new Rates(0.3, 25, 1e4, false);

        /** Checks the numbers. */
        public Rates {
            Require.between0And1("warmup", warmup);
            Require.positive("startDivisor", startDivisor);
            Require.positive("endDivisor", endDivisor);
        }

        private double between(double from, double to, double share) {
            return linear ? Shapes.line(from, to, share) : Shapes.halfCosine(from, to, share);
        }
    }

    /**
     * How the momentum moves: down while the rate rises, and up again.
     *
     * @param cycles whether it moves at all
     * @param base its smallest, in [0, 1)
     * @param maximum its largest, where it begins and ends, in [0, 1)
     */
    public record Momenta(boolean cycles, double base, double maximum) {

        /** Between 0.95 and 0.85. */
        public static final Momenta USUAL = new Momenta(true, 0.85, 0.95);

        /** The optimizer's own throughout. */
        public static final Momenta CONSTANT = new Momenta(false, 0, 0);

        /** Checks the numbers. */
        public Momenta {
            if (!(base >= 0 && base <= maximum && maximum < 1)) {
                throw new IllegalArgumentException(
                        "momenta must be 0 <= base <= maximum < 1, not " + base + " and " + maximum);
            }
        }
    }

    /** Checks the length. */
    public OneCycle {
        Require.atLeast("length", 0, length);
    }

    /** The usual cycle over the whole training. */
    public static OneCycle usual() {
        return new OneCycle(0, Per.EPOCH, Rates.USUAL, Momenta.USUAL);
    }

    @Override
    public RateCurve over(ScheduleHorizon horizon) {
        long updates = horizon.lengthOrAll(length, per);
        if (updates < horizon.updates()) {
            throw new IllegalArgumentException("The one-cycle schedule ends after " + updates + " of "
                    + horizon.updates() + " updates, and nothing says what follows; give it a length of 0, the whole"
                    + " training, or train for fewer epochs.");
        }
        return new Curve(horizon.rate(), rates.warmup() * updates - 1, updates - 1, this);
    }

    /**
     * The cycle of one training.
     *
     * @param top when the rate is largest
     * @param end the last update
     */
    private record Curve(double rate, double top, double end, OneCycle cycle) implements RateCurve {

        @Override
        public double rate(long update) {
            double start = rate / cycle.rates.startDivisor;
            double last = start / cycle.rates.endDivisor;
            return update < top ? cycle.rates.between(start, rate, update / top)
                    : cycle.rates.between(rate, last, fallen(update));
        }

        @Override
        public double momentum(long update, double declared) {
            double base = cycle.momenta.base;
            double maximum = cycle.momenta.maximum;
            if (!cycle.momenta.cycles) {
                return declared;
            }
            return update < top ? cycle.rates.between(maximum, base, update / top)
                    : cycle.rates.between(base, maximum, fallen(update));
        }

        private double fallen(long update) {
            return Math.min(1, (update - top) / (end - top));
        }
    }
}

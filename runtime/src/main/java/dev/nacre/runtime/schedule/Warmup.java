package dev.nacre.runtime.schedule;

import dev.nacre.annotations.Per;

/**
 * The rate rises along a straight line, then another schedule begins: {@code rate * (t + 1) / length}, or with a start
 * factor s {@code rate * (s + (1 - s) * t / length)}.
 *
 * @param length how long it rises, at least 1
 * @param startFactor share of the rate with which it begins, or {@link #FROM_FIRST_SHARE}
 * @param per what the length is counted in
 * @param next what follows; for it time begins when the rise is over
 */
public record Warmup(int length, double startFactor, Per per, LearningRateSchedule next)
        implements
            LearningRateSchedule {

    /** The start factor of a rise that begins with one share of its length and so never with 0. */
    public static final double FROM_FIRST_SHARE = -1;

    /** Checks the numbers. */
    public Warmup {
        Require.atLeast("length", 1, length);
        if (startFactor != FROM_FIRST_SHARE && !(startFactor >= 0 && startFactor <= 1)) {
            throw new IllegalArgumentException(
                    "startFactor must be between 0 and 1, or " + FROM_FIRST_SHARE + ", not " + startFactor);
        }
        if (next instanceof Warmup) {
            throw new IllegalArgumentException("a warm-up is followed by what is no warm-up");
        }
    }

    @Override
    public RateCurve over(ScheduleHorizon horizon) {
        long rise = horizon.length(length, per);
        return new Curve(horizon.rate(), rise, startFactor, next.over(horizon.after(rise)));
    }

    /** A rise of some updates and what follows. */
    private record Curve(double rate, long rise, double startFactor, RateCurve next) implements RateCurve {

        @Override
        public double rate(long update) {
            if (update >= rise) {
                return next.rate(update - rise);
            }
            return startFactor == FROM_FIRST_SHARE
                    ? rate * (update + 1) / rise
                    : rate * (startFactor + (1 - startFactor) * update / rise);
        }

        @Override
        public double momentum(long update, double declared) {
            return next.momentum(Math.max(0, update - rise), declared);
        }
    }
}

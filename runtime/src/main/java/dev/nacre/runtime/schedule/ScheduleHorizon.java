package dev.nacre.runtime.schedule;

import dev.nacre.annotations.Per;

/**
 * The training that a schedule belongs to.
 *
 * @param rate the optimizer's own learning rate
 * @param updates number of updates in the whole training
 * @param updatesPerEpoch number of updates in one pass over the data
 */
public record ScheduleHorizon(double rate, long updates, long updatesPerEpoch) {

    /** Checks the counts. */
    public ScheduleHorizon {
        if (updates < 0 || updatesPerEpoch < 1) {
            throw new IllegalArgumentException(
                    "a horizon of " + updates + " updates, " + updatesPerEpoch + " in an epoch");
        }
    }

    /** The same training with another rate. */
    public ScheduleHorizon withRate(double other) {
        return new ScheduleHorizon(other, updates, updatesPerEpoch);
    }

    /** What remains of it after some updates. */
    ScheduleHorizon after(long done) {
        return new ScheduleHorizon(rate, Math.max(0, updates - done), updatesPerEpoch);
    }

    /** A length in updates. */
    long length(long count, Per per) {
        return switch (per) {
            case EPOCH -> count * updatesPerEpoch;
            case STEP -> count;
        };
    }

    /** A length in updates; that of the whole training for a count of 0. */
    long lengthOrAll(long count, Per per) {
        return count == 0 ? updates : length(count, per);
    }

    /** The time before an update in this unit, parts of an epoch included. */
    double time(long update, Per per) {
        return switch (per) {
            case EPOCH -> (double) update / updatesPerEpoch;
            case STEP -> update;
        };
    }
}

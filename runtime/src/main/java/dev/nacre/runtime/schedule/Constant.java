package dev.nacre.runtime.schedule;

/** The optimizer's own rate throughout; what holds where nothing is declared. */
public record Constant() implements LearningRateSchedule {

    @Override
    public RateCurve over(ScheduleHorizon horizon) {
        double rate = horizon.rate();
        return _ -> rate;
    }
}

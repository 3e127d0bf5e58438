package dev.nacre.runtime.schedule;

/** The optimizer's own rate throughout; what holds where nothing is declared. */
public record Constant() implements LearningRateSchedule {

    @Override
    public RateCurve over(Course course) {
        double rate = course.rate();
        return _ -> rate;
    }
}

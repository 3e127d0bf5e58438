package dev.nacre.benchmarks.workload;

import java.util.OptionalDouble;

/**
 * What the steps of a network are meant to reach.
 *
 * @param timesFloor how many times the arithmetic floor a step on one thread may take
 * @param micros how many microseconds a step on one thread may take
 * @param speedUp how many times faster two threads are at least
 */
record StepGoals(OptionalDouble timesFloor, OptionalDouble micros, OptionalDouble speedUp) {

    static StepGoals timesFloor(double most) {
        return new StepGoals(OptionalDouble.of(most), OptionalDouble.empty(), OptionalDouble.empty());
    }

    static StepGoals micros(double most) {
        return new StepGoals(OptionalDouble.empty(), OptionalDouble.of(most), OptionalDouble.empty());
    }

    StepGoals speedUp(double least) {
        return new StepGoals(timesFloor, micros, OptionalDouble.of(least));
    }
}

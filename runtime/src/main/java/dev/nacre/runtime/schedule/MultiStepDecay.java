package dev.nacre.runtime.schedule;

import java.util.List;

import dev.nacre.annotations.Per;

/**
 * {@code rate * factor^(number of milestones <= t)}.
 *
 * @param at the milestones, increasing, each at least 1
 * @param factor what remains of the rate at each, above 0 and at most 1
 * @param per what the milestones are counted in
 */
public record MultiStepDecay(List<Integer> at, double factor, Per per) implements LearningRateSchedule {

    /** Keeps its own copy of the milestones and checks the numbers. */
    public MultiStepDecay {
        at = List.copyOf(at);
        int before = 0;
        for (int milestone : at) {
            if (milestone <= before) {
                throw new IllegalArgumentException("milestones must increase from 1 on, which " + at + " do not");
            }
            before = milestone;
        }
        Require.above0UpTo1("factor", factor);
    }

    @Override
    public RateCurve over(ScheduleHorizon horizon) {
        long[] milestones = at.stream().mapToLong(milestone -> horizon.length(milestone, per)).toArray();
        return update -> horizon.rate() * Shapes.wholePower(factor, passed(milestones, update));
    }

    private static int passed(long[] milestones, long update) {
        int passed = 0;
        while (passed < milestones.length && milestones[passed] <= update) {
            passed++;
        }
        return passed;
    }
}

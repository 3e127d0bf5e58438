package dev.nacre.benchmarks.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import dev.nacre.benchmarks.measure.Subject;

/**
 * Something that became slower, or is no longer measured.
 *
 * @param speed what of the release's speed is left; zero where nothing was measured
 */
record Regression(Subject subject, double speed) {

    /** A tenth slower is more than two runs of the same code differ by. */
    private static final double TOLERATED = 0.9;

    static List<Regression> between(List<Speed> release, List<Speed> now) {
        var found = new ArrayList<Regression>();
        for (var before : release) {
            double after = now.stream().filter(speed -> speed.subject().equals(before.subject()))
                    .mapToDouble(Speed::relative).max().orElse(0);
            if (after < TOLERATED * before.relative()) {
                found.add(new Regression(before.subject(), after / before.relative()));
            }
        }
        return found;
    }

    @Override
    public String toString() {
        var what = "%s, %s, %d threads".formatted(subject.workload(), subject.metric(), subject.threads());
        return speed == 0 ? what + ": not measured any more"
                : String.format(Locale.ROOT, "%s: %.0f %% slower", what, 100 * (1 / speed - 1));
    }
}

package dev.nacre.benchmarks.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Brings together what several JVMs measured of the same workload: HotSpot decides anew in each, and not always as well. */
public final class Runs {

    private Runs() {}

    /**
     * Row by row the measurement of the middle run, with the extremes of all.
     *
     * @param runs the same rows in the same order from each run
     * @throws IllegalArgumentException when there is no run or the rows differ
     */
    public static List<Measurement> merge(List<List<Measurement>> runs) {
        if (runs.isEmpty()) {
            throw new IllegalArgumentException("there is no run to merge");
        }
        var merged = new ArrayList<Measurement>();
        for (int row = 0; row < runs.getFirst().size(); row++) {
            int index = row;
            merged.add(middle(runs.stream().map(run -> run.get(index)).toList()));
        }
        return merged;
    }

    private static Measurement middle(List<Measurement> same) {
        if (same.stream().map(Measurement::subject).distinct().count() > 1) {
            throw new IllegalArgumentException("these are measurements of different things: " + same);
        }
        var sorted = same.stream().sorted(Comparator.comparingDouble(run -> run.value().median())).toList();
        var middle = sorted.get((sorted.size() - 1) / 2);
        double low = same.stream().mapToDouble(run -> run.value().low()).min().orElseThrow();
        double high = same.stream().mapToDouble(run -> run.value().high()).max().orElseThrow();
        return new Measurement(middle.subject(), new Spread(middle.value().median(), low, high), middle.unit(),
                middle.baseline(), middle.target());
    }
}

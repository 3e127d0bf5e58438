package dev.nacre.benchmarks;

import java.util.ArrayList;
import java.util.List;

import dev.nacre.benchmarks.measure.Lines;
import dev.nacre.benchmarks.measure.Measurement;
import dev.nacre.benchmarks.measure.Runs;
import dev.nacre.benchmarks.workload.Children;
import dev.nacre.benchmarks.workload.Workloads;

/**
 * Measures workloads in JVMs of their own.
 *
 * @param jvms in how many, of which the middle one counts, for workloads whose speed depends on what HotSpot makes of them
 */
public record Forks(int jvms) {

    /** All measurements of one workload. */
    public List<Measurement> measure(String workload) {
        System.err.println("Measuring " + workload + " ...");
        var runs = new ArrayList<List<Measurement>>();
        for (int run = 0; run < (Workloads.runsOnce(workload) ? 1 : jvms); run++) {
            var rows = new ArrayList<Measurement>();
            Children.run(Children.java(Bench.class, "--here", workload), line -> take(line, rows));
            runs.add(rows);
        }
        return Runs.merge(runs);
    }

    private static void take(String line, List<Measurement> measurements) {
        if (Lines.isMeasurement(line)) {
            measurements.add(Lines.read(line));
        } else {
            System.err.println(line);
        }
    }
}

package dev.nacre.benchmarks;

import java.util.ArrayList;
import java.util.List;

import dev.nacre.benchmarks.measure.Lines;
import dev.nacre.benchmarks.measure.Measurement;
import dev.nacre.benchmarks.measure.Runs;
import dev.nacre.benchmarks.work.Children;
import dev.nacre.benchmarks.work.Works;

/**
 * Measures works in JVMs of their own.
 *
 * @param jvms in how many, of which the middle one counts, for works whose speed depends on what HotSpot makes of them
 */
public record Apart(int jvms) {

    /** All measurements of one work. */
    public List<Measurement> measure(String work) {
        System.err.println("Measuring " + work + " ...");
        var runs = new ArrayList<List<Measurement>>();
        for (int run = 0; run < (Works.runsOnce(work) ? 1 : jvms); run++) {
            var rows = new ArrayList<Measurement>();
            Children.run(Children.java(Bench.class, "--here", work), line -> take(line, rows));
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

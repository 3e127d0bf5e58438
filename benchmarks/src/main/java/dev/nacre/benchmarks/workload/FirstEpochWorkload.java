package dev.nacre.benchmarks.workload;

import java.util.ArrayList;
import java.util.List;

import dev.nacre.benchmarks.measure.Measurement;
import dev.nacre.benchmarks.measure.Spread;
import dev.nacre.benchmarks.measure.Subject;

/**
 * From nothing to the end of the first epoch: a fresh JVM starts, reads 60,000 images and trains 784-128-10 on them once,
 * all of it on the clock of the process that started it.
 */
record FirstEpochWorkload() implements Workload {

    private static final int RUNS = 5;
    private static final double MAX_SECONDS = 4;

    @Override
    public List<Measurement> measure() {
        var folder = Images.folder().toString();
        int most = Math.min(2, Runtime.getRuntime().availableProcessors());
        var rows = new ArrayList<Measurement>();
        for (int threads = 1; threads <= most; threads++) {
            var seconds = new double[RUNS];
            for (int run = 0; run < RUNS; run++) {
                seconds[run] = seconds(folder, threads);
            }
            var subject = new Subject("784-128-10, batch 64, " + Images.description(), "JVM start to end of epoch 1",
                    threads);
            rows.add(Measurement.of(subject, Spread.of(seconds), "s").atMost(MAX_SECONDS));
        }
        return rows;
    }

    private static double seconds(String folder, int threads) {
        var command = Children.java(FirstEpoch.class, folder, String.valueOf(threads));
        var seconds = new double[] {Double.NaN};
        long start = System.nanoTime();
        Children.run(command, line -> {
            if (line.startsWith(FirstEpoch.DONE)) {
                seconds[0] = (System.nanoTime() - start) * 1e-9;
            } else {
                System.err.println(line);
            }
        });
        if (Double.isNaN(seconds[0])) {
            throw new IllegalStateException("the first epoch never ended");
        }
        return seconds[0];
    }
}

package dev.nacre.benchmarks.workload;

import java.util.ArrayList;
import java.util.List;

import dev.nacre.benchmarks.measure.Measurement;
import dev.nacre.benchmarks.measure.Spread;
import dev.nacre.benchmarks.measure.Subject;
import dev.nacre.benchmarks.network.PublishedLeNetModel;
import dev.nacre.runtime.data.Mnist;
import dev.nacre.runtime.train.TrainingOptions;

/**
 * LeNet-5 as SimpleChains.jl trains it: ten epochs on MNIST until everything is compiled, and ten more on the clock. What it is
 * compared with stands in docs/performance.md.
 */
record PublishedLeNetWorkload() implements Workload {

    /** Images per second and core of a Core i7-1165G7 with AVX-512: ten epochs in 5.32 s on four cores, the best of theirs. */
    private static final double PUBLISHED_RATE = 28_193;

    @Override
    public List<Measurement> measure() {
        var mnist = Mnist.load(Images.folder());
        var rows = new ArrayList<Measurement>();
        for (int threads = 1; threads <= Math.min(2, Runtime.getRuntime().availableProcessors()); threads++) {
            var model = PublishedLeNetModel.create();
            var options = TrainingOptions.defaults().threads(threads).progress(false);
            model.train(mnist.train(), options);
            long start = System.nanoTime();
            int epochs = model.train(mnist.train(), options).epochs().size();
            double seconds = (System.nanoTime() - start) * 1e-9;
            double rate = (double) epochs * mnist.train().size() / seconds / threads;
            rows.add(Measurement.of(subject(epochs + " epochs", threads), Spread.exactly(seconds), "s"));
            rows.add(Measurement.of(subject("images a core", threads), Spread.exactly(rate), "1/s")
                    .atLeast(PUBLISHED_RATE));
            if (Images.areReal()) {
                double percent = 100 * model.evaluate(mnist.test()).accuracy();
                rows.add(Measurement.of(subject("test accuracy", threads), Spread.exactly(percent), "%"));
            }
        }
        return rows;
    }

    private static Subject subject(String metric, int threads) {
        return new Subject("LeNet-5, batch 128, " + Images.description(), metric, threads);
    }
}

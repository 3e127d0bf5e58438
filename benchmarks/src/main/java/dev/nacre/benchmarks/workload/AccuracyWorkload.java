package dev.nacre.benchmarks.workload;

import java.util.List;

import dev.nacre.benchmarks.measure.Measurement;
import dev.nacre.benchmarks.measure.Spread;
import dev.nacre.benchmarks.measure.Subject;
import dev.nacre.benchmarks.network.HandwritingModel;
import dev.nacre.runtime.data.Mnist;
import dev.nacre.runtime.train.TrainingOptions;

/** How well a dense network knows the 10,000 test images of MNIST after the epochs and with the seed it declares. */
record AccuracyWorkload() implements Workload {

    private static final double MIN_PERCENT = 98.0;

    @Override
    public List<Measurement> measure() {
        if (!Images.areReal()) {
            System.err.println("accuracy: skipped, needs MNIST; give -Dnacre.data=DIR with a folder mnist/ in it");
            return List.of();
        }
        int threads = Math.min(2, Runtime.getRuntime().availableProcessors());
        var mnist = Mnist.load(Images.folder());
        var model = HandwritingModel.create();
        long start = System.nanoTime();
        var history = model.train(mnist.train(), TrainingOptions.defaults().threads(threads).progress(false));
        double seconds = (System.nanoTime() - start) * 1e-9;
        double percent = 100 * model.evaluate(mnist.test()).accuracy();
        var workload = "784-256-128-10, MNIST, " + history.epochs().size() + " epochs";
        return List.of(
                Measurement.of(new Subject(workload, "test accuracy", threads), Spread.exactly(percent), "%")
                        .atLeast(MIN_PERCENT),
                Measurement.of(new Subject(workload, "training", threads), Spread.exactly(seconds), "s"));
    }
}

package dev.nacre.benchmarks.workload;

import java.nio.file.Path;

import dev.nacre.benchmarks.network.DigitsModel;
import dev.nacre.runtime.data.Mnist;
import dev.nacre.runtime.train.EpochResult;
import dev.nacre.runtime.train.TrainingListener;
import dev.nacre.runtime.train.TrainingOptions;

/** A program as a user writes it: reads images, trains one epoch, says so. */
final class FirstEpoch {

    static final String DONE = "epoch done: ";

    private FirstEpoch() {}

    /** Takes the folder of the images and the number of threads. */
    public static void main(String[] arguments) {
        var model = DigitsModel.create();
        model.warmUp();
        var images = Mnist.trainingPart(Path.of(arguments[0]));
        var options = TrainingOptions.defaults().epochs(1).threads(Integer.parseInt(arguments[1])).progress(false)
                .listener(new Crier());
        model.train(images, options);
    }

    /** Tells the waiting parent at once. */
    private static final class Crier implements TrainingListener {

        @Override
        public void onEpochEnd(EpochResult result) {
            System.out.println(DONE + result);
        }
    }
}

package dev.nacre.samples.pictures;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.IntStream;

import dev.nacre.runtime.data.Dataset;
import dev.nacre.runtime.metric.Accuracy;
import dev.nacre.runtime.metric.Evaluation;
import dev.nacre.runtime.model.NacreException;
import dev.nacre.runtime.train.TrainingOptions;

/**
 * Lesson 7: images from files, and a residual network with batch norm, {@link Pictures}.
 *
 * <p>
 * System properties: {@code nacre.data} is a folder with CIFAR-10 as {@code images/cifar10-12k.zip}, whose folders are
 * {@code train/CLASS} and {@code test/CLASS}; without it the lesson draws its own pictures, into the folder
 * {@code nacre.output}, a temporary one if not set.
 */
public final class PicturesLesson {

    private static final int SHOWN = 5;

    private final PrintStream out;

    PicturesLesson(PrintStream out) {
        this.out = out;
    }

    /** Runs the lesson; a mistake in the data ends it with a message and exit code 1. */
    public static void main(String[] arguments) throws IOException {
        try {
            var output = System.getProperty("nacre.output", "");
            var work = output.isBlank() ? Files.createTempDirectory("pictures") : Path.of(output, "pictures");
            var data = PicturesData.find(System.getProperty("nacre.data", ""), work);
            new PicturesLesson(System.out).run(data, TrainingOptions.defaults().progress(true));
        } catch (NacreException problem) {
            System.err.println(problem.getMessage());
            System.exit(1);
        }
    }

    /** The whole lesson; gives how well the trained model does on pictures it has never seen. */
    Evaluation run(PicturesData data, TrainingOptions options) {
        // 1. The data: one folder of images for each class. The names of the folders are the names of the classes.
        out.println("data: " + data.source());
        out.println("classes: " + String.join(", ", data.training().classNames()));

        // 2. The model. Batch norm keeps the outputs of every layer in range, the sums let gradients through.
        var model = PicturesModel.create();
        out.println(model.summary());

        // 3. Training, on every picture and its mirror image: twice as much to learn from, for nothing.
        var history = model.train(data.trainingWithMirrored(), options);

        // 4. The test. The confusion matrix tells what is taken for what.
        var evaluation = model.evaluate(data.test());
        out.println();
        out.println(evaluation.classes());
        out.printf(Locale.ROOT, "test accuracy: %.2f %% of %,d pictures, after %.2f %% in training%n",
                100 * evaluation.accuracy(), evaluation.rows(), 100 * history.last().training().accuracy());
        out.printf(Locale.ROOT, "speed: %,.0f samples per second in the last epoch%n",
                history.last().samplesPerSecond());

        // 5. Single predictions, by name.
        show(model, data.test());
        return evaluation;
    }

    private void show(PicturesModel model, Dataset test) {
        var names = test.classNames();
        var pixels = new float[test.input(Dataset.UNNAMED).width()];
        IntStream.range(0, SHOWN).map(i -> i * test.size() / SHOWN).forEach(index -> {
            test.input(Dataset.UNNAMED).copyRow(test.row(index), pixels, 0);
            float[] probabilities = model.predict(pixels);
            int said = Accuracy.largest(probabilities, 0, probabilities.length);
            int label = (int) test.target(Dataset.UNNAMED).value(test.row(index), 0);
            out.printf(Locale.ROOT, "a picture of %s: %s, %.0f %%%n", names.get(label), names.get(said),
                    100 * probabilities[said]);
        });
    }
}

package dev.nacre.samples;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;

import dev.nacre.runtime.data.Dataset;
import dev.nacre.runtime.metric.Evaluation;
import dev.nacre.runtime.model.NacreException;
import dev.nacre.runtime.train.TrainingOptions;

/**
 * Lesson 1: from the declared network {@link Digits} to a saved model that reads a digit.
 *
 * <p>
 * System properties: {@code nacre.data} is a folder with real MNIST in {@code mnist/}, without it the lesson draws its
 * own digits; {@code nacre.output} is the folder for the model, the current one if not set.
 */
public final class DigitsLesson {

    private final PrintStream out;

    DigitsLesson(PrintStream out) {
        this.out = out;
    }

    /** Runs the lesson; a mistake in the data ends it with a message and exit code 1. */
    public static void main(String[] arguments) {
        try {
            var data = DigitsData.find(System.getProperty("nacre.data", ""));
            var folder = Path.of(System.getProperty("nacre.output", ""));
            new DigitsLesson(System.out).run(data, TrainingOptions.defaults().progress(true), folder);
        } catch (NacreException problem) {
            System.err.println(problem.getMessage());
            System.exit(1);
        }
    }

    /** The whole lesson; gives how well the trained model does on digits it has never seen. */
    Evaluation run(DigitsData data, TrainingOptions options, Path folder) {
        // 1. The data: rows to learn from, rows to watch the learning with, and rows for one honest test at the end.
        out.println("data: " + data.source());

        // 2. The model. DigitsModel was written by the compiler, from the interface Digits; its weights are still random.
        var model = DigitsModel.create();
        out.println(model.summary());

        // 3. Training. Batch, epochs and seed stand on the interface; the options say how to run.
        var history = model.train(data.training(), data.validation(), options);

        // 4. The test, on digits that had no part in the training.
        var evaluation = model.evaluate(data.test());
        out.println();
        out.println(evaluation.classes());
        out.printf(Locale.ROOT, "test accuracy: %.2f %% of %,d digits%n", 100 * evaluation.accuracy(),
                evaluation.rows());
        out.printf(Locale.ROOT, "speed: %,.0f samples per second in the last epoch%n",
                history.last().samplesPerSecond());

        // 5. Saving: one file, which other tools for safetensors read too.
        var file = folder.resolve("digits.safetensors").toAbsolutePath();
        model.save(file);
        out.println("model saved: " + file);

        // 6. Loading, and one prediction: the same bits as from the model that was trained.
        predictOne(DigitsModel.load(file), data.test());
        return evaluation;
    }

    private void predictOne(DigitsModel model, Dataset test) {
        var pixels = new float[DigitImage.PIXELS];
        test.input(Dataset.UNNAMED).copyRow(test.row(0), pixels, 0);
        float[] probabilities = model.predict(pixels);
        out.println();
        out.print(DigitImage.text(pixels));
        for (int digit = 0; digit < probabilities.length; digit++) {
            float probability = probabilities[digit];
            var line = String.format(Locale.ROOT, "%d %6.2f %% %s", digit, 100 * probability,
                    "#".repeat(Math.round(40 * probability)));
            out.println(line.stripTrailing());
        }
    }
}

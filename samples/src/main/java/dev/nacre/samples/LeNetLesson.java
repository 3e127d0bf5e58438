package dev.nacre.samples;

import java.io.PrintStream;
import java.util.Locale;

import dev.nacre.runtime.metric.Evaluation;
import dev.nacre.runtime.model.NacreException;
import dev.nacre.runtime.train.TrainingOptions;

/**
 * Lesson 6: convolutions. {@link LeNet} reads the digits of lesson 1 better than the dense network there, with a twelfth of its
 * weights, because it looks for the same strokes everywhere.
 *
 * <p>
 * System property: {@code nacre.data} is a folder with real MNIST in {@code mnist/}, without it the lesson draws its own digits.
 */
public final class LeNetLesson {

    private static final int KERNEL = 5;
    private static final String SHADES = "@#+. -=*%";

    private final PrintStream out;

    LeNetLesson(PrintStream out) {
        this.out = out;
    }

    /** Runs the lesson; a mistake in the data ends it with a message and exit code 1. */
    public static void main(String[] arguments) {
        try {
            new LeNetLesson(System.out).run(DigitsData.find(System.getProperty("nacre.data", "")),
                    TrainingOptions.defaults().progress(true));
        } catch (NacreException problem) {
            System.err.println(problem.getMessage());
            System.exit(1);
        }
    }

    /** The whole lesson; gives how well the trained model does on digits it has never seen. */
    Evaluation run(DigitsData data, TrainingOptions options) {
        // 1. The same data as in lesson 1. There the 784 pixels were a row; @Input({28, 28, 1}) says which are neighbours.
        out.println("data: " + data.source());

        // 2. A filter of 5 x 5 weights slides over the picture, so 150 weights look for six kinds of strokes in 576 places.
        var model = LeNetModel.create();
        out.println(model.summary());

        // 3. Training. The rate falls along a cosine: large steps first, small ones in the end.
        var history = model.train(data.training(), data.validation(), options);

        // 4. The test, on digits that had no part in the training.
        var evaluation = model.evaluate(data.test());
        out.println();
        out.println(evaluation.classes());
        out.printf(Locale.ROOT, "test accuracy: %.2f %% of %,d digits%n", 100 * evaluation.accuracy(),
                evaluation.rows());
        out.printf(Locale.ROOT, "speed: %,.0f samples per second in the last epoch%n",
                history.last().samplesPerSecond());

        // 5. What the filters of the first layer look for: '%' where they want ink, '@' where they want paper.
        out.println();
        out.print(filters(model.parameter("strokes.weight")));
        return evaluation;
    }

    /** All filters side by side, each scaled by its largest weight. */
    private static String filters(float[] weights) {
        var text = new StringBuilder();
        int size = KERNEL * KERNEL;
        for (int y = 0; y < KERNEL; y++) {
            for (int filter = 0; filter < weights.length / size; filter++) {
                float largest = 0;
                for (int i = 0; i < size; i++) {
                    largest = Math.max(largest, Math.abs(weights[filter * size + i]));
                }
                for (int x = 0; x < KERNEL; x++) {
                    float weight = weights[filter * size + y * KERNEL + x] / largest;
                    var shade = SHADES.charAt(Math.round((weight + 1) / 2 * (SHADES.length() - 1)));
                    text.append(shade).append(shade);
                }
                text.append("   ");
            }
            text.setLength(text.toString().stripTrailing().length());
            text.append(System.lineSeparator());
        }
        return text.toString();
    }
}

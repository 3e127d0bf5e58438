package dev.nacre.samples.fences;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

import dev.nacre.runtime.data.Dataset;
import dev.nacre.runtime.metric.Accuracy;
import dev.nacre.runtime.metric.Evaluation;
import dev.nacre.runtime.train.TrainingOptions;

/**
 * Lesson 8: a class for every pixel. Whether a pixel is inside a fence is not seen from near; {@link Keyhole} looks no further,
 * {@link Pyramid} does.
 */
public final class FencesLesson {

    private static final int TRAINING_ROWS = 1_200;
    private static final int TEST_ROWS = 300;
    private static final long SEED = 8;
    private static final String LETTERS = ".oX";

    private final PrintStream out;

    FencesLesson(PrintStream out) {
        this.out = out;
    }

    /** Runs the lesson. */
    public static void main(String[] arguments) {
        new FencesLesson(System.out).run(TrainingOptions.defaults().progress(true));
    }

    /** The whole lesson; gives how well each of the two networks does on meadows it has never seen. */
    List<Evaluation> run(TrainingOptions options) {
        // 1. The data: a target has one class for each pixel, line after line.
        var training = FencesData.draw(TRAINING_ROWS, SEED);
        var test = FencesData.draw(TEST_ROWS, SEED + 1);
        out.println(training);

        // 2. Near sight. The last layer has three channels; softmax and loss work at each pixel, the loss is their mean.
        var keyhole = KeyholeModel.create();
        keyhole.train(training, options);
        var near = keyhole.evaluate(test);
        out.printf("%n7 x 7 pixels around each:%n%s%n", near.classes());

        // 3. The pyramid. Not deeper, not much larger, but it reaches eight pixels in all directions.
        var pyramid = PyramidModel.create();
        out.println();
        out.println(pyramid.summary());
        pyramid.train(training, options);
        var wide = pyramid.evaluate(test);
        out.printf("%nwith an atrous pyramid:%n%s%n", wide.classes());

        // 4. One meadow: its fences, what near sight says of its pixels and what the pyramid says.
        show(test, keyhole, pyramid);
        out.printf(Locale.ROOT, "%ntest accuracy: near sight %.2f %%, pyramid %.2f %% of %,d pixels%n",
                100 * near.accuracy(), 100 * wide.accuracy(), wide.classes().answers());
        return List.of(near, wide);
    }

    private void show(Dataset test, KeyholeModel keyhole, PyramidModel pyramid) {
        var pixels = new float[FencesData.SIDE * FencesData.SIDE];
        test.input(Dataset.UNNAMED).copyRow(test.row(0), pixels, 0);
        int[] near = Accuracy.largestOfEach(keyhole.predict(pixels), FencesData.CLASSES.size());
        int[] wide = Accuracy.largestOfEach(pyramid.predict(pixels), FencesData.CLASSES.size());
        for (int y = 0; y < FencesData.SIDE; y++) {
            var line = new StringBuilder();
            int first = y * FencesData.SIDE;
            for (int x = 0; x < FencesData.SIDE; x++) {
                line.append(pixels[first + x] > 0.6f ? '#' : ' ');
            }
            append(line.append("   "), near, first);
            append(line.append("   "), wide, first);
            out.println(line);
        }
    }

    private static void append(StringBuilder line, int[] classes, int first) {
        for (int i = first; i < first + FencesData.SIDE; i++) {
            line.append(LETTERS.charAt(classes[i]));
        }
    }
}

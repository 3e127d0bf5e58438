package dev.nacre.samples;

import java.io.PrintStream;
import java.util.Locale;
import java.util.SplittableRandom;

import dev.nacre.runtime.data.Dataset;
import dev.nacre.runtime.train.TrainingOptions;

/**
 * Lesson 3: two classes, told apart with activations of one's own. {@link Moons} writes them as formulas; the compiler
 * differentiates them and trains the constant that one of them has.
 */
public final class MoonsLesson {

    private static final int TRAINING_ROWS = 1_000;
    private static final int TEST_ROWS = 1_000;
    private static final double NOISE = 0.15;
    private static final long SEED = 3;
    private static final double HALF_WIDTH = 0.5;
    private static final double HALF_HEIGHT = 0.25;

    private static final int PICTURE_ROWS = 17;
    private static final int PICTURE_COLUMNS = 56;

    private final PrintStream out;

    MoonsLesson(PrintStream out) {
        this.out = out;
    }

    /** Runs the lesson. */
    public static void main(String[] arguments) {
        new MoonsLesson(System.out).run(TrainingOptions.defaults().progress(false));
    }

    /**
     * What came out.
     *
     * @param accuracy on points that had no part in the training
     * @param start the trained constant before the first step
     * @param end the trained constant when all is learnt
     */
    record Outcome(double accuracy, float start, float end) {}

    /** The whole lesson. */
    Outcome run(TrainingOptions options) {
        // 1. Two half moons that reach into each other: no straight line parts them.
        var training = draw(TRAINING_ROWS, SEED);
        var test = draw(TEST_ROWS, SEED + 1);

        // 2. The summary shows the formulas, and a parameter called gated.b beside weights and biases.
        var model = MoonsModel.create();
        out.println(model.summary());
        float start = model.parameter("gated.b")[0];

        // 3. Training moves the constant along with the weights: its gradient is the formula's slope by b.
        model.train(training, options);
        float end = model.parameter("gated.b")[0];
        out.printf(Locale.ROOT, "gated.b: %.3f before training, %.3f after: the gate found its own sharpness%n", start,
                end);

        // 4. What the network says of every place: '#' for the upper moon, '.' for the lower one.
        draw(model);
        double accuracy = model.evaluate(test).accuracy();
        out.printf(Locale.ROOT, "test accuracy: %.2f %% of %,d points%n", 100 * accuracy, TEST_ROWS);
        return new Outcome(accuracy, start, end);
    }

    private void draw(MoonsModel model) {
        for (int row = 0; row < PICTURE_ROWS; row++) {
            var line = new StringBuilder();
            for (int column = 0; column < PICTURE_COLUMNS; column++) {
                float x = (float) (-2 + 4.0 * column / (PICTURE_COLUMNS - 1));
                float y = (float) (1.25 - 2.5 * row / (PICTURE_ROWS - 1));
                line.append(model.predict(new float[] {x, y})[0] > 0.5f ? '#' : '.');
            }
            out.println(line);
        }
    }

    /** Points of both moons in turn, around the origin; the target is 1 on the upper moon. */
    private static Dataset draw(int rows, long seed) {
        var random = new SplittableRandom(seed);
        var points = new float[rows][];
        var targets = new float[rows][];
        for (int row = 0; row < rows; row++) {
            boolean upper = row % 2 == 0;
            double angle = StrictMath.PI * random.nextDouble();
            double x = StrictMath.cos(angle) - HALF_WIDTH;
            double y = StrictMath.sin(angle) - HALF_HEIGHT;
            points[row] = new float[] {noisy(upper ? x : -x, random), noisy(upper ? y : -y, random)};
            targets[row] = new float[] {upper ? 1 : 0};
        }
        return Dataset.values(points, targets);
    }

    private static float noisy(double exact, SplittableRandom random) {
        return (float) (exact + NOISE * random.nextGaussian());
    }
}

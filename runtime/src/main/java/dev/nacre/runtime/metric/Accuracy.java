package dev.nacre.runtime.metric;

import dev.nacre.runtime.model.OutputKind;
import dev.nacre.runtime.model.OutputSpec;

/**
 * The share of right answers: of rows whose most probable class is the label, or the largest of the target; or of yes-no
 * numbers on the right side of one half, of scores for targets -1 and 1 on the right side of 0.
 *
 * <p>
 * Convention: between equal classes the first wins; a probability of exactly 0.5 is a yes (Keras says no, where its
 * binary accuracy asks for more than 0.5). Regression has no accuracy.
 */
public final class Accuracy {

    private static final float HALF = 0.5f;

    private Accuracy() {}

    /** Whether an output of this kind has an accuracy. */
    public static boolean defined(OutputKind kind) {
        return kind != OutputKind.VALUES;
    }

    /** Index of the largest of {@code width} numbers from {@code offset} on; the first of equals. */
    public static int largest(float[] values, int offset, int width) {
        int best = 0;
        for (int i = 1; i < width; i++) {
            if (values[offset + i] > values[offset + best]) {
                best = i;
            }
        }
        return best;
    }

    /**
     * How many answers of one row are right after a training step: 0 or 1 for classes, up to the width for yes-no
     * numbers, 0 for values.
     *
     * @param output the output
     * @param workspace the training workspace
     * @param row the row of the batch
     */
    public static int correctInTraining(OutputSpec output, float[] workspace, int row) {
        var rows = output.rows();
        var target = output.target().rows();
        int at = rows.trainingOffset() + row * rows.stride();
        int expected = target.trainingOffset() + row * target.stride();
        return switch (output.kind()) {
            case CLASSES -> largest(workspace, at, rows.width()) == (int) workspace[expected] ? 1 : 0;
            case DISTRIBUTIONS ->
                largest(workspace, at, rows.width()) == largest(workspace, expected, rows.width()) ? 1 : 0;
            case BINARY, SIGNED -> correctBits(workspace, at, expected, output);
            case VALUES -> 0;
        };
    }

    private static int correctBits(float[] workspace, int at, int expected, OutputSpec output) {
        // A score is a probability before the sigmoid, and sigmoid(0) is one half.
        float threshold = output.target().fromLogits() ? 0 : threshold(output.kind());
        float half = threshold(output.kind());
        int correct = 0;
        for (int i = 0; i < output.rows().width(); i++) {
            boolean yes = workspace[at + i] >= threshold;
            correct += yes == workspace[expected + i] >= half ? 1 : 0;
        }
        return correct;
    }

    /** From where on a prediction or a target of yes-no numbers is a yes. */
    static float threshold(OutputKind kind) {
        return kind == OutputKind.SIGNED ? 0 : HALF;
    }

    /** How many answers one row of this output gives. */
    public static int answersPerRow(OutputSpec output) {
        return switch (output.kind()) {
            case BINARY, SIGNED -> output.rows().width();
            case CLASSES, DISTRIBUTIONS, VALUES -> 1;
        };
    }
}

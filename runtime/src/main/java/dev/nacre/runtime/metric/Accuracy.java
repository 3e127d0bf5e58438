package dev.nacre.runtime.metric;

import dev.nacre.runtime.model.OutputKind;
import dev.nacre.runtime.model.OutputSpec;

/**
 * The fraction of correct predictions: of rows (or positions of rows, where each has a class of its own) whose most probable class
 * is the label, or the largest of the target; or of yes-no numbers on the right side of one half, of scores for targets -1 and 1 on the right side of 0.
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
     * The most probable class of each row or position: for each group of {@code width} numbers the index of the largest,
     * the first of equals.
     *
     * @param values groups one after another, as a prediction of height x width x classes has them
     * @param width numbers in a group, the number of classes
     * @throws IllegalArgumentException when the numbers cannot be cut into such groups
     */
    public static int[] largestOfEach(float[] values, int width) {
        var places = new int[width < 1 ? 0 : values.length / width];
        largestOfEach(values, width, places);
        return places;
    }

    /** As {@link #largestOfEach(float[], int)}, into an array with one place for each group. */
    public static void largestOfEach(float[] values, int width, int[] places) {
        if (width < 1 || values.length != (long) places.length * width) {
            throw new IllegalArgumentException(values.length + " numbers are not " + places.length + " groups of "
                    + width + ".");
        }
        for (int group = 0; group < places.length; group++) {
            places[group] = largest(values, group * width, width);
        }
    }

    /**
     * How many predictions of one row are right after a training step: up to the number of positions for classes, up to the
     * width for yes-no numbers, 0 for values.
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
            case CLASSES, DISTRIBUTIONS -> correctClasses(workspace, at, expected, output);
            case BINARY, SIGNED -> correctBits(workspace, at, expected, output);
            case VALUES -> 0;
        };
    }

    private static int correctClasses(float[] workspace, int at, int expected, OutputSpec output) {
        int correct = 0;
        for (int position = 0; position < output.positions(); position++) {
            int said = largest(workspace, at + position * output.classes(), output.classes());
            correct += said == label(workspace, expected, output, position) ? 1 : 0;
        }
        return correct;
    }

    /** The true class at a position of the row whose targets begin at {@code expected}. */
    static int label(float[] workspace, int expected, OutputSpec output, int position) {
        return output.kind() == OutputKind.CLASSES ? (int) workspace[expected + position]
                : largest(workspace, expected + position * output.classes(), output.classes());
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

    /** How many predictions one row of this output gives. */
    public static int answersPerRow(OutputSpec output) {
        return switch (output.kind()) {
            case BINARY, SIGNED -> output.rows().width();
            case CLASSES, DISTRIBUTIONS -> output.positions();
            case VALUES -> 1;
        };
    }
}

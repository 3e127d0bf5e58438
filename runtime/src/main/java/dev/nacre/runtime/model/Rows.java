package dev.nacre.runtime.model;

/**
 * Where the rows of one port stand in a workspace: row {@code r} takes {@code workspace[offset + r * stride]} and the
 * {@code width - 1} numbers after it.
 *
 * @param width numbers in a row
 * @param stride distance between the starts of two rows; at least the width, the numbers between are padding
 * @param trainingOffset start of row 0 in the training workspace
 * @param inferenceOffset start of row 0 in the inference workspace
 */
public record Rows(int width, int stride, int trainingOffset, int inferenceOffset) {

    /** Checks that rows do not overlap. */
    public Rows {
        if (width < 1 || stride < width) {
            throw new IllegalArgumentException("rows of width " + width + " do not fit a stride of " + stride);
        }
    }

    /** Copies rows that follow each other to their places in an inference workspace. */
    void put(float[] values, int valuesAt, float[] workspace, int rows) {
        for (int row = 0; row < rows; row++) {
            System.arraycopy(values, valuesAt + row * width, workspace, inferenceOffset + row * stride, width);
        }
    }

    /** Copies rows from their places in an inference workspace to where they follow each other. */
    void get(float[] workspace, float[] values, int valuesAt, int rows) {
        for (int row = 0; row < rows; row++) {
            System.arraycopy(workspace, inferenceOffset + row * stride, values, valuesAt + row * width, width);
        }
    }
}

package dev.nacre.runtime.simd;

import java.util.Arrays;

/**
 * A rectangle cut out of a grid, with zeros where it reaches beyond.
 *
 * @param rows of the rectangle
 * @param columns of the rectangle
 * @param height rows of the grid
 * @param width columns of the grid
 * @param floats of one position
 */
public record Patch(int rows, int columns, int height, int width, int floats) {

    /**
     * Copies the rectangle whose first position stands at {@code row} and {@code column}, row by row.
     *
     * @param row of the grid, negative above it
     * @param column of the grid, negative before it
     */
    public void copy(float[] grid, int gridAt, int row, int column, float[] patch, int patchAt) {
        int before = Math.clamp(-column, 0, columns);
        int inside = Math.clamp(width - column, before, columns);
        for (int r = 0; r < rows; r++) {
            int line = patchAt + r * columns * floats;
            int end = line + columns * floats;
            if (row + r < 0 || row + r >= height || inside == before) {
                Arrays.fill(patch, line, end, 0f);
            } else {
                Arrays.fill(patch, line, line + before * floats, 0f);
                System.arraycopy(grid, gridAt + ((row + r) * width + column + before) * floats, patch,
                        line + before * floats, (inside - before) * floats);
                Arrays.fill(patch, line + inside * floats, end, 0f);
            }
        }
    }
}

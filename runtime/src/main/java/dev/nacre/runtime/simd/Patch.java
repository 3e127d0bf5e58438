package dev.nacre.runtime.simd;

import java.util.Arrays;

/**
 * A square cut out of a grid, with zeros where it reaches beyond.
 *
 * @param side positions along a side of the square
 * @param height rows of the grid
 * @param width columns of the grid
 * @param floats of one position
 */
public record Patch(int side, int height, int width, int floats) {

    /**
     * Copies the square whose first position stands at {@code row} and {@code column}, row by row.
     *
     * @param row of the grid, negative above it
     * @param column of the grid, negative before it
     */
    public void copy(float[] grid, int gridAt, int row, int column, float[] square, int squareAt) {
        int before = Math.clamp(-column, 0, side);
        int inside = Math.clamp(width - column, before, side);
        for (int r = 0; r < side; r++) {
            int line = squareAt + r * side * floats;
            int end = line + side * floats;
            if (row + r < 0 || row + r >= height || inside == before) {
                Arrays.fill(square, line, end, 0f);
            } else {
                Arrays.fill(square, line, line + before * floats, 0f);
                System.arraycopy(grid, gridAt + ((row + r) * width + column + before) * floats, square,
                        line + before * floats, (inside - before) * floats);
                Arrays.fill(square, line + inside * floats, end, 0f);
            }
        }
    }
}

package dev.nacre.runtime.simd;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

final class PatchTest {

    private static final int AT = 3;

    @Test
    void cutsOutWhatIsOnTheGridAndZerosBeside() {
        var grid = new float[AT + 3 * 5 * 2];
        for (int i = 0; i < grid.length; i++) {
            grid[i] = i < AT ? -1 : i - AT + 1;
        }
        for (int rows = 1; rows <= 6; rows++) {
            for (int row = -7; row < 5; row++) {
                for (int column = -7; column < 7; column++) {
                    int columns = 7 - rows;
                    var patch = new float[AT + rows * columns * 2 + 1];
                    Arrays.fill(patch, Float.NaN);
                    new Patch(rows, columns, 3, 5, 2).copy(grid, AT, row, column, patch, AT);
                    assertThat(patch).as("%d x %d from %d, %d", rows, columns, row, column)
                            .isEqualTo(expected(grid, rows, columns, row, column));
                }
            }
        }
    }

    private static float[] expected(float[] grid, int rows, int columns, int row, int column) {
        var patch = new float[AT + rows * columns * 2 + 1];
        Arrays.fill(patch, Float.NaN);
        for (int i = 0; i < rows * columns * 2; i++) {
            int r = row + i / 2 / columns;
            int c = column + i / 2 % columns;
            boolean inside = r >= 0 && r < 3 && c >= 0 && c < 5;
            patch[AT + i] = inside ? grid[AT + (r * 5 + c) * 2 + i % 2] : 0;
        }
        return patch;
    }
}

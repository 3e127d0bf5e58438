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
        for (int side = 2; side <= 4; side += 2) {
            for (int row = -5; row < 5; row++) {
                for (int column = -5; column < 7; column++) {
                    var square = new float[AT + side * side * 2 + 1];
                    Arrays.fill(square, Float.NaN);
                    new Patch(side, 3, 5, 2).copy(grid, AT, row, column, square, AT);
                    assertThat(square).as("%d x %d from %d, %d", side, side, row, column)
                            .isEqualTo(expected(grid, side, row, column));
                }
            }
        }
    }

    private static float[] expected(float[] grid, int side, int row, int column) {
        var square = new float[AT + side * side * 2 + 1];
        Arrays.fill(square, Float.NaN);
        for (int i = 0; i < side * side * 2; i++) {
            int r = row + i / 2 / side;
            int c = column + i / 2 % side;
            boolean inside = r >= 0 && r < 3 && c >= 0 && c < 5;
            square[AT + i] = inside ? grid[AT + (r * 5 + c) * 2 + i % 2] : 0;
        }
        return square;
    }
}

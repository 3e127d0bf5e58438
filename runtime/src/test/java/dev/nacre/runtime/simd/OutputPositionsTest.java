package dev.nacre.runtime.simd;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.nacre.runtime.simd.OutputPositions.WindowAxis;

import static org.assertj.core.api.Assertions.assertThat;

class OutputPositionsTest {

    private static final int CHANNELS = 5;
    private static final int CHUNK = 4;

    @ParameterizedTest
    @CsvSource({"3, 1, 1, 1, 6, 6", "5, 1, 1, 0, 9, 5", "3, 2, 1, 1, 7, 4", "3, 1, 4, 4, 5, 5", "2, 3, 1, 0, 8, 3",
        "1, 1, 1, 0, 4, 4"})
    void everyTapMeetsEveryPlaceOnce(int kernel, int stride, int dilation, int before, int length, int outputs) {
        var height = new WindowAxis(kernel, stride, dilation, before, length, outputs);
        var width = new WindowAxis(2, 1, 1, 1, 3, 4);
        var table = new OutputPositions(height, width, CHANNELS, CHUNK);
        var offsets = table.offsets(2);
        var ofTaps = table.ofTaps();
        var shared = table.ofTapsAndWindow();
        for (int tap = 0; tap < 2 * kernel; tap++) {
            var expected = met(height, width, tap);
            int offset = offsets[2 * tap + 1] - Tree.LANES;
            assertThat(outputs(ofTaps, tap, outputs, offset)).containsExactlyElementsOf(expected);
            var both = outputs(shared, tap, outputs, offset);
            both.addAll(outputs(shared, 2 * kernel, outputs, offset));
            assertThat(both).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    /** Each output with the float its tap reads first. */
    private static List<List<Integer>> met(WindowAxis height, WindowAxis width, int tap) {
        var met = new ArrayList<List<Integer>>();
        for (int output = 0; output < height.outputs() * width.outputs(); output++) {
            int h = output / width.outputs() * height.stride() - height.before() + tap / 2 * height.dilation();
            int w = output % width.outputs() - 1 + tap % 2;
            if (h >= 0 && h < height.length() && w >= 0 && w < width.length()) {
                met.add(List.of((h * width.length() + w) * CHANNELS * 16, output));
            }
        }
        return met;
    }

    /** A list of the table, chunk by chunk, each of which has to hold outputs of its own only. */
    private static List<List<Integer>> outputs(int[] table, int list, int rows, int offset) {
        int chunks = Math.ceilDiv(rows * 4, CHUNK);
        var outputs = new ArrayList<List<Integer>>();
        for (int chunk = 0; chunk < chunks; chunk++) {
            for (int i = table[list * chunks + chunk]; i < table[list * chunks + chunk + 1]; i += 2) {
                assertThat(table[i + 1] / CHUNK).isEqualTo(chunk);
                outputs.add(List.of(table[i] + offset, table[i + 1]));
            }
        }
        return outputs;
    }

    @Test
    void rowsOfTapsGoTogetherWhereNothingIsPaddedSideways() {
        var height = new WindowAxis(3, 1, 1, 1, 4, 4);
        var table = new OutputPositions(height, new WindowAxis(2, 1, 1, 0, 3, 2), 1, 100).ofRows();
        assertThat(table).startsWith(4, 16, 32, 44,
                // the first row of taps is on the grid from the second row of outputs on
                0, 2, 16, 3, 48, 4, 64, 5, 96, 6, 112, 7,
                -48, 0, -32, 1, 0, 2);
        assertThat(table).hasSize(44);
    }
}

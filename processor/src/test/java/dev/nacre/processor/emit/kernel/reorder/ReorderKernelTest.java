package dev.nacre.processor.emit.kernel.reorder;

import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.nacre.processor.emit.kernel.EmittedKernel;
import dev.nacre.processor.plan.Layout;

import static org.assertj.core.api.Assertions.assertThat;

/** Samples go from rows to blocks and back, and nothing else is touched. */
class ReorderKernelTest {

    private static final int AT = 3;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"1, 16", "3, 40", "15, 17", "16, 32", "16, 5", "17, 33", "48, 64", "50, 47", "784, 20"})
    void movesEveryNumber(int features, int rows) throws Exception {
        try (var toBlocks = new EmittedKernel(folder.resolve("blocks"), new ReorderKernel(features, true));
                var toRows = new EmittedKernel(folder.resolve("rows"), new ReorderKernel(features, false))) {
            for (int width : EmittedKernel.WIDTHS) {
                check(width, toBlocks, toRows, features, rows);
            }
        }
    }

    private static void check(int width, EmittedKernel toBlocks, EmittedKernel toRows, int features, int rows)
            throws ReflectiveOperationException {
        int padded = Layout.padded(features);
        // exactly as long as the values: a kernel that reads or writes beyond them fails
        var x = new float[AT + rows * padded];
        for (int i = 0; i < x.length; i++) {
            x[i] = i;
        }
        var blocks = new float[AT + Layout.blocks(rows) * Layout.LANES * features];
        Arrays.fill(blocks, -1);
        toBlocks.run(width, x, AT, blocks, AT, 0, Math.min(16, rows));
        toBlocks.run(width, x, AT, blocks, AT, Math.min(16, rows), rows);
        var back = new float[AT + rows * padded];
        Arrays.fill(back, -2);
        toRows.run(width, blocks, AT, back, AT, 0, rows);
        for (int s = 0; s < rows; s++) {
            for (int f = 0; f < features; f++) {
                assertThat(blocks[AT + (s / 16 * features + f) * 16 + s % 16]).as("%d bits, sample %d, %d", width, s, f)
                        .isEqualTo(x[AT + s * padded + f]);
                assertThat(back[AT + s * padded + f]).isEqualTo(x[AT + s * padded + f]);
            }
        }
        assertThat(Arrays.copyOf(blocks, AT)).containsOnly(-1);
        assertThat(Arrays.copyOf(back, AT)).containsOnly(-2);
    }
}

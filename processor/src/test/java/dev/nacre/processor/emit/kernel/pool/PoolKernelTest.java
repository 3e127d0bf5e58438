package dev.nacre.processor.emit.kernel.pool;

import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.nacre.processor.emit.kernel.BlockTrial;
import dev.nacre.processor.emit.kernel.EmittedKernel;
import dev.nacre.processor.op.Op;
import dev.nacre.processor.shape.Axis;
import dev.nacre.processor.shape.Shape;
import dev.nacre.processor.shape.Window;

import static dev.nacre.processor.emit.kernel.BlockTrial.blocks;
import static dev.nacre.processor.emit.kernel.BlockTrial.rows;
import static dev.nacre.processor.emit.kernel.BlockTrial.step;
import static org.assertj.core.api.Assertions.assertThat;

/** Windows that slide over grids, forward and back: apart and overlapping, over borders, with gaps, small and large. */
class PoolKernelTest {

    private static final String WINDOWS = """
            # kernel, stride, dilation, before, after
            2, 2, 1, 0, 0
            3, 2, 1, 0, 0
            3, 2, 1, 1, 1
            3, 1, 1, 1, 1
            2, 3, 1, 0, 0
            2, 2, 1, 1, 1
            2, 1, 2, 0, 0
            3, 1, 2, 2, 2
            5, 1, 1, 2, 2
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(textBlock = WINDOWS)
    void largest(int kernel, int stride, int dilation, int before, int after) throws Exception {
        var axis = new Axis(kernel, stride, dilation, before, after);
        var window = new Window(axis, axis);
        var small = window.over(Shape.of(7, 6, 3), 3).extents().stream().mapToInt(Integer::intValue).toArray();
        BlockTrial.check(folder.resolve("a"),
                step(new Op.MaxPool(window), blocks(9, small), blocks(0, 7, 6, 3)));
        BlockTrial.check(folder.resolve("rows"), step(new Op.MaxPool(window), rows(9, small), rows(0, 7, 6, 3)));
        BlockTrial.check(folder.resolve("b"), step(new Op.MaxPoolGradient(window), blocks(9, 7, 6, 3),
                blocks(0, 7, 6, 3), blocks(1, small)));
    }

    @ParameterizedTest
    @CsvSource(textBlock = WINDOWS)
    void average(int kernel, int stride, int dilation, int before, int after) throws Exception {
        var axis = new Axis(kernel, stride, dilation, before, after);
        var window = new Window(axis, axis);
        var grid = Shape.of(7, 6, 3);
        var small = window.over(grid, 3).extents().stream().mapToInt(Integer::intValue).toArray();
        BlockTrial.check(folder.resolve("a"),
                step(new Op.AveragePool(window, true), blocks(9, small), blocks(0, 7, 6, 3)));
        BlockTrial.check(folder.resolve("b"),
                step(new Op.AveragePool(window, false), blocks(9, small), blocks(0, 7, 6, 3)));
        BlockTrial.check(folder.resolve("d"),
                step(new Op.AveragePool(window, true), rows(9, small), rows(0, 7, 6, 3)));
        BlockTrial.check(folder.resolve("e"),
                step(new Op.AveragePool(window, false), rows(9, small), rows(0, 7, 6, 3)));
        BlockTrial.check(folder.resolve("c"), step(new Op.AveragePoolGradient(window, false, grid),
                blocks(9, 7, 6, 3), blocks(1, small)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 16, 21, 64})
    void inRowsWhateverTheChannels(int channels) throws Exception {
        var axis = Axis.valid(2, 2, 1);
        var window = new Window(axis, axis);
        BlockTrial.check(folder.resolve("a"),
                step(new Op.MaxPool(window), rows(9, 2, 3, channels), rows(0, 4, 6, channels)));
        BlockTrial.check(folder.resolve("b"),
                step(new Op.SumOverPositions(), rows(9, channels), rows(0, 4, 6, channels)));
    }

    @Test
    void sequencesAndUnequalSides() throws Exception {
        var window = new Window(Axis.valid(1, 1, 1), Axis.same(3, 2, 1, 11));
        BlockTrial.check(folder.resolve("a"), step(new Op.MaxPool(window), blocks(9, 6, 5), blocks(0, 11, 5)));
        var flat = new Window(Axis.valid(3, 3, 1), Axis.same(2, 1, 1, 4));
        BlockTrial.check(folder.resolve("b"), step(new Op.AveragePoolGradient(flat, false, Shape.of(6, 4, 2)),
                blocks(9, 6, 4, 2), blocks(1, 2, 4, 2)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void aTapThatIsNoNumberWins(int tap) throws Exception {
        var axis = Axis.valid(2, 2, 1);
        var pool = new PoolKernel(PoolKernel.Reduction.MAXIMUM, new Window(axis, axis), Shape.of(2, 2, 1));
        try (var kernel = new EmittedKernel(folder, pool)) {
            for (int width : EmittedKernel.WIDTHS) {
                var x = new float[4 * 16];
                Arrays.fill(x, 1f);
                x[tap * 16 + 5] = Float.NaN;
                var y = new float[16];
                kernel.run(width, x, 0, y, 0, 0, 16);
                assertThat(y[5]).isNaN();
                assertThat(y[4]).isEqualTo(1f);
            }
        }
    }

    @Test
    void repeats() throws Exception {
        BlockTrial.check(folder.resolve("a"), step(new Op.Upsample(2, 3), blocks(9, 6, 6, 3), blocks(0, 3, 2, 3)));
        BlockTrial.check(folder.resolve("b"),
                step(new Op.UpsampleGradient(2, 3), blocks(9, 3, 2, 3), blocks(0, 6, 6, 3)));
        BlockTrial.check(folder.resolve("c"), step(new Op.Upsample(5, 5), blocks(9, 10, 5, 1), blocks(0, 2, 1, 1)));
        BlockTrial.check(folder.resolve("d"),
                step(new Op.UpsampleGradient(1, 2), blocks(9, 3, 4), blocks(0, 6, 4)));
    }

    @Test
    void sumsOverPositions() throws Exception {
        BlockTrial.check(folder.resolve("a"),
                step(new Op.SumOverPositions(), blocks(9, 5), blocks(0, 4, 3, 5)));
        BlockTrial.check(folder.resolve("b"), step(new Op.SumOverPositions(), blocks(9, 1), blocks(0, 9, 1)));
    }
}

package dev.nacre.processor.emit.kernel.convolution;

import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.nacre.processor.emit.kernel.EmittedKernel;
import dev.nacre.processor.emit.kernel.code.Kernel;
import dev.nacre.processor.emit.kernel.registers.TileForm;
import dev.nacre.processor.emit.kernel.registers.TileSize;
import dev.nacre.processor.emit.kernel.registers.TileTable;
import dev.nacre.processor.emit.kernel.tile.Epilogue;
import dev.nacre.processor.plan.Layout;
import dev.nacre.processor.plan.select.MemberScratch;
import dev.nacre.processor.shape.Axis;
import dev.nacre.processor.shape.Shape;
import dev.nacre.processor.shape.Window;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever the size of their register tiles, direct convolutions and their weight gradients have the bits of the scalar
 * fallback.
 */
final class ConvolutionTilesTest {

    private static final int SAMPLES = 37;
    private static final int LENGTH = 7;
    private static final Axis SAME = Axis.same(3, 1, 1, LENGTH);
    private static final Window WINDOW = new Window(SAME, SAME);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"8x2, 24", "5x2, 53", "4x3, 16", "6x4, 53", "3x1, 10", "2x8, 5", "16x2, 64"})
    void convolutionsHaveTheSameBits(String size, int filters) throws Exception {
        var indirect = new IndirectConvolution(WINDOW, 1, Shape.of(LENGTH, LENGTH, 3),
                Shape.of(LENGTH, LENGTH, filters), false);
        expectSameBits(TileForm.CONVOLUTION, size, new ConvolutionKernel(indirect, Epilogue.NONE), indirect,
                indirect.source().size(), indirect.result().size());
    }

    @ParameterizedTest
    @CsvSource({"8x3, 24", "5x2, 53", "4x3, 16", "6x4, 53", "3x1, 16", "2x8, 70"})
    void weightGradientsHaveTheSameBits(String size, int filters) throws Exception {
        var geometry = new WeightGradientGeometry(WINDOW, 1, Shape.of(LENGTH, LENGTH, 3),
                Shape.of(LENGTH, LENGTH, filters));
        expectSameGradients(TileForm.FILTER_LANES_GRADIENT, size, new FilterLanesGradientKernel(geometry), geometry);
    }

    private void expectSameGradients(TileForm form, String size, Kernel kernel,
            WeightGradientGeometry geometry) throws Exception {
        var x = numbers(Layout.blocks(SAMPLES) * IndirectConvolution.block(geometry.x()));
        var dy = numbers(Layout.blocks(SAMPLES) * IndirectConvolution.block(geometry.dy()));
        var expected = new float[0];
        try (var emitted = new EmittedKernel(folder, table(form, size), kernel)) {
            for (int width : EmittedKernel.WIDTHS) {
                var dw = new float[geometry.matrix().length()];
                emitted.run(width, x, 0, dy, 0, dw, 0, new float[MemberScratch.ALL], 0, SAMPLES, 0,
                        geometry.matrix().units());
                expected = width == 0 ? dw : expected;
                assertThat(dw).as("at %d bits", width).isEqualTo(expected);
            }
        }
        assertThat(expected[0]).isNotZero();
    }

    @ParameterizedTest
    @CsvSource({"8x3, 24", "5x2, 53", "1x1, 64", "6x4, 48", "16x1, 10"})
    void fewSamplesHaveTheSameBits(String size, int filters) throws Exception {
        var indirect = new IndirectConvolution(WINDOW, 1, Shape.of(LENGTH, LENGTH, 3),
                Shape.of(LENGTH, LENGTH, filters), false);
        expectSameBits(TileForm.SMALL_BATCH, size, new RowConvolutionKernel(indirect, Epilogue.NONE), indirect,
                Layout.padded(indirect.source().size()), Layout.padded(indirect.result().size()));
    }

    @ParameterizedTest
    @CsvSource({"4x1", "6x1", "3x2", "1x1", "9x1"})
    void channelsByThemselvesHaveTheSameBits(String size) throws Exception {
        var grid = Shape.of(LENGTH, LENGTH, 20);
        var indirect = new IndirectConvolution(WINDOW, 20, grid, grid, false);
        expectSameBits(TileForm.DEPTHWISE, size, new ConvolutionKernel(indirect, Epilogue.NONE), indirect,
                grid.size(), grid.size());
    }

    /** @param xStride floats of a sample, or more; the same of y */
    private void expectSameBits(TileForm form, String size, Kernel kernel, IndirectConvolution indirect, int xStride,
            int yStride) throws Exception {
        var x = numbers(Layout.blocks(SAMPLES) * Layout.LANES * xStride);
        var w = numbers(indirect.filters().length());
        var expected = new float[0];
        try (var emitted = new EmittedKernel(folder, table(form, size), kernel)) {
            for (int width : EmittedKernel.WIDTHS) {
                var y = new float[Layout.blocks(SAMPLES) * Layout.LANES * yStride];
                emitted.run(width, x, 0, w, 0, y, 0, 0, SAMPLES);
                expected = width == 0 ? y : expected;
                assertThat(y).as("at %d bits", width).isEqualTo(expected);
            }
        }
        assertThat(expected[0]).isNotZero();
    }

    @ParameterizedTest
    @CsvSource({"3x3, 5", "4x6, 7", "8x2, 3", "1x1, 4", "6x4, 13", "2x8, 17"})
    void weightGradientsOverSamplesHaveTheSameBits(String size, int filters) throws Exception {
        var geometry = new WeightGradientGeometry(WINDOW, 1, Shape.of(LENGTH, LENGTH, 3),
                Shape.of(LENGTH, LENGTH, filters));
        expectSameGradients(TileForm.SAMPLE_LANES_GRADIENT, size, new SampleLanesGradientKernel(geometry), geometry);
    }

    private static TileTable table(TileForm form, String size) {
        return TileTable.STANDARD.with(form, TileSize.parse(size).orElseThrow());
    }

    private static float[] numbers(int count) {
        var numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (i * 37 % 29 + 1) / 29f;
        }
        return numbers;
    }
}

package dev.nacre.processor.emit.kernel.tile;

import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.nacre.processor.emit.kernel.EmittedKernel;
import dev.nacre.processor.emit.kernel.code.Panels;
import dev.nacre.processor.emit.kernel.dense.ProductKernel;
import dev.nacre.processor.emit.kernel.dense.WeightGradientKernel;
import dev.nacre.processor.emit.kernel.registers.TileForm;
import dev.nacre.processor.emit.kernel.registers.TileSize;
import dev.nacre.processor.emit.kernel.registers.TileTable;
import dev.nacre.processor.plan.Layout;
import dev.nacre.processor.plan.select.MemberScratch;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever the size of a register tile, and however sums are cut into parts, results have the bits of the scalar fallback. */
final class MatrixTilesTest {

    /** More samples than a weight gradient sums at a time, and no multiple of any tile's height. */
    private static final int SAMPLES = 151;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"8x3, 20, 70", "6x2, 600, 33", "5x2, 257, 100", "4x3, 256, 16", "3x4, 10, 48", "12x1, 300, 58",
        "7x2, 40, 160"})
    void productsHaveTheSameBits(String size, int in, int out) throws Exception {
        var matrix = new Panels(in, out);
        var x = numbers(SAMPLES * Layout.padded(in));
        var w = numbers(matrix.length());
        var expected = new float[0];
        try (var emitted = new EmittedKernel(folder, table(TileForm.PRODUCT, size), new ProductKernel(matrix))) {
            for (int width : EmittedKernel.WIDTHS) {
                var y = new float[SAMPLES * matrix.paddedColumns()];
                emitted.run(width, x, 0, w, 0, y, 0, 3, SAMPLES);
                expected = width == 0 ? y : expected;
                assertThat(y).as("at %d bits", width).isEqualTo(expected);
            }
        }
        assertThat(expected[3 * matrix.paddedColumns()]).isNotZero();
    }

    @ParameterizedTest
    @CsvSource({"20, 70", "300, 96", "40, 144", "17, 176", "9, 250"})
    void productsOfOneRowHaveTheSameBits(int in, int out) throws Exception {
        var matrix = new Panels(in, out);
        var x = numbers(SAMPLES * Layout.padded(in));
        var w = numbers(matrix.length());
        var expected = new float[0];
        try (var emitted = new EmittedKernel(folder, new ProductKernel(matrix))) {
            for (int width : EmittedKernel.WIDTHS) {
                var y = new float[SAMPLES * matrix.paddedColumns()];
                emitted.run(width, x, 0, w, 0, y, 0, SAMPLES - 1, SAMPLES);
                expected = width == 0 ? y : expected;
                assertThat(y).as("at %d bits", width).isEqualTo(expected);
            }
        }
        assertThat(expected[(SAMPLES - 1) * matrix.paddedColumns()]).isNotZero();
    }

    @ParameterizedTest
    @CsvSource({"8x3, 20, 70", "5x2, 512, 33", "5x2, 384, 70", "7x2, 125, 100", "4x2, 50, 100", "6x2, 17, 16",
        "3x4, 100, 48", "9x1, 16, 58",
        "2x5, 9, 160"})
    void weightGradientsHaveTheSameBits(String size, int in, int out) throws Exception {
        var matrix = new Panels(in, out);
        var x = numbers(SAMPLES * Layout.padded(in));
        var dy = numbers(SAMPLES * matrix.paddedColumns());
        var expected = new float[0];
        try (var emitted = new EmittedKernel(folder, table(TileForm.WEIGHT_GRADIENT, size),
                new WeightGradientKernel(matrix))) {
            for (int width : EmittedKernel.WIDTHS) {
                var dw = new float[matrix.length()];
                emitted.run(width, x, 0, dy, 0, dw, 0, new float[MemberScratch.ALL], 0, SAMPLES, 1, matrix.units());
                expected = width == 0 ? dw : expected;
                assertThat(dw).as("at %d bits", width).isEqualTo(expected);
            }
        }
        assertThat(expected[expected.length - matrix.width((matrix.panels() - 1) * Layout.PANEL)]).isNotZero();
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

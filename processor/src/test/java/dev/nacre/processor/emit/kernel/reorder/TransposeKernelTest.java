package dev.nacre.processor.emit.kernel.reorder;

import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.nacre.processor.emit.kernel.EmittedKernel;
import dev.nacre.processor.emit.kernel.code.Panels;
import dev.nacre.processor.plan.Layout;

import static org.assertj.core.api.Assertions.assertThat;

/** A matrix in panels and its transpose, which also is in panels, hold the same numbers, and padding is left alone. */
class TransposeKernelTest {

    private static final int AT = 5;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"1, 1", "10, 128", "16, 16", "17, 33", "48, 96", "100, 50", "64, 10", "31, 64"})
    void everyNumberGoesToItsPlace(int rows, int columns) throws Exception {
        var source = new Panels(rows, columns);
        var kernel = new TransposeKernel(source);
        var w = new float[AT + source.length()];
        for (int i = 0; i < w.length; i++) {
            w[i] = i;
        }
        try (var emitted = new EmittedKernel(folder, kernel)) {
            for (int width : EmittedKernel.WIDTHS) {
                var y = new float[AT + kernel.result().length()];
                emitted.run(width, w, AT, y, AT, 0, 1);
                emitted.run(width, w, AT, y, AT, 1, kernel.result().panels());
                for (int column = 0; column < columns; column++) {
                    for (int row = 0; row < kernel.result().paddedColumns(); row++) {
                        float expected = row < rows ? w[AT + place(source, row, column)] : 0;
                        assertThat(y[AT + place(kernel.result(), column, row)])
                                .as("row %d, column %d at %d bits", row, column, width).isEqualTo(expected);
                    }
                }
            }
        }
    }

    private static int place(Panels matrix, int row, int column) {
        int start = column / Layout.PANEL * Layout.PANEL;
        return start * matrix.rows() + row * matrix.width(start) + column - start;
    }
}

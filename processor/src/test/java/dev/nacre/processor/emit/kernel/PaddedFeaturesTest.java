package dev.nacre.processor.emit.kernel;

import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.nacre.processor.emit.kernel.code.Panels;
import dev.nacre.processor.emit.kernel.dense.WeightGradientKernel;
import dev.nacre.processor.emit.kernel.reduce.RowKernel;
import dev.nacre.processor.plan.Layout;
import dev.nacre.processor.plan.select.MemberScratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Results of rows whose last vector is not full: right numbers, the same bits at every width, and zeros behind them. */
class PaddedFeaturesTest {

    private static final int ROWS = 3;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 10, 16, 17, 40})
    void softmaxAddsUpToOneAndLeavesThePaddingZero(int features) throws Exception {
        int stride = Layout.padded(features);
        var x = numbers(ROWS * stride);
        var expected = new float[0];
        try (var emitted = new EmittedKernel(folder, new RowKernel(RowKernel.Form.SOFTMAX, features))) {
            for (int width : EmittedKernel.WIDTHS) {
                var y = new float[ROWS * stride];
                emitted.run(width, y, 0, x, 0, 0, ROWS);
                expected = width == 0 ? y : expected;
                assertThat(y).as("at %d bits", width).containsExactly(expected);
            }
        }
        for (int row = 0; row < ROWS; row++) {
            double sum = 0;
            for (int f = 0; f < stride; f++) {
                sum += expected[row * stride + f];
                assertThat(expected[row * stride + f] > 0).isEqualTo(f < features);
            }
            assertThat(sum).isCloseTo(1, within(1e-6));
        }
    }

    @ParameterizedTest
    @CsvSource({"4, 16", "16, 3", "9, 10", "20, 33", "8, 58"})
    void paddingOfAWeightGradientIsZeroWhateverStandsInThatOfItsOperand(int in, int out) throws Exception {
        var matrix = new Panels(in, out);
        var x = numbers(ROWS * Layout.padded(in));
        var dy = numbers(ROWS * matrix.paddedColumns());
        for (int row = 0; row < ROWS; row++) {
            int end = (row + 1) * matrix.paddedColumns();
            Arrays.fill(dy, end - matrix.paddedColumns() + out, end, Float.NaN);
        }
        var expected = new float[0];
        try (var emitted = new EmittedKernel(folder, new WeightGradientKernel(matrix))) {
            for (int width : EmittedKernel.WIDTHS) {
                var dw = new float[matrix.length()];
                emitted.run(width, x, 0, dy, 0, dw, 0, new float[MemberScratch.ALL], 0, ROWS, 0, matrix.units());
                expected = width == 0 ? dw : expected;
                assertThat(dw).as("at %d bits", width).containsExactly(expected);
            }
        }
        int zeros = 0;
        for (float number : expected) {
            assertThat(number).isFinite();
            zeros += number == 0 ? 1 : 0;
        }
        assertThat(zeros).isEqualTo(in * (matrix.paddedColumns() - out));
    }

    /** None of them zero, nor their sums of products. */
    private static float[] numbers(int count) {
        var numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (i * 37 % 29 + 1) / 29f;
        }
        return numbers;
    }
}

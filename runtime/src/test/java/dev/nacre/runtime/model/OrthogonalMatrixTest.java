package dev.nacre.runtime.model;

import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.nacre.runtime.simd.CounterRandom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Orthogonal matrices neither stretch nor shrink. */
final class OrthogonalMatrixTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "5, 20", "20, 5", "64, 64"})
    void rowsOrColumnsAreOrthogonalAndOfTheGainsLength(int rows, int columns) {
        float gain = 1.5f;
        var matrix = OrthogonalMatrix.draw(rows, columns, gain, CounterRandom.of(42, 7));
        boolean flat = rows <= columns;
        for (int a = 0; a < Math.min(rows, columns); a++) {
            for (int b = 0; b <= a; b++) {
                var left = vector(matrix, columns, flat, a);
                var right = vector(matrix, columns, flat, b);
                double product = IntStream.range(0, left.length).mapToDouble(i -> left[i] * right[i]).sum();
                assertThat(product).isCloseTo(a == b ? gain * gain : 0, within(1e-6));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"3, 4", "4, 3"})
    void theSeedDecides(int rows, int columns) {
        var matrix = OrthogonalMatrix.draw(rows, columns, 1, CounterRandom.of(42, 7));
        assertThat(OrthogonalMatrix.draw(rows, columns, 1, CounterRandom.of(42, 7))).containsExactly(matrix);
        assertThat(OrthogonalMatrix.draw(rows, columns, 1, CounterRandom.of(43, 7))).isNotEqualTo(matrix);
    }

    private static double[] vector(float[] matrix, int columns, boolean flat, int index) {
        var elements = flat ? IntStream.range(index * columns, (index + 1) * columns)
                : IntStream.iterate(index, i -> i < matrix.length, i -> i + columns);
        return elements.mapToDouble(i -> matrix[i]).toArray();
    }
}

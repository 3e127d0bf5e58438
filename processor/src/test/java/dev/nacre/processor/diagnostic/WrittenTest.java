package dev.nacre.processor.diagnostic;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

final class WrittenTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "-0.0, 0", "2, 2", "-64, -64", "0.5, 0.5", "-1.25, -1.25", "0.001, 0.001", "9999999, 9999999",
        "NaN, NaN", "-Infinity, -Infinity"})
    void usualNumbersHaveNoPowerOfTen(double value, String text) {
        assertThat(Written.number(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"1e-4, 0.0001", "-2.5e-7, -0.00000025", "1e-9, 0.000000001", "9.999e-4, 0.0009999", "1e-10, 1.0E-10",
        "1.5e-9, 1.5E-9", "5e-324, 4.9E-324"})
    void smallOnesHaveNineDecimalsAtMost(double value, String text) {
        assertThat(Written.number(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"1e7, 10000000", "12345678.5, 12345678.5", "-1e9, -1000000000", "1e10, 1.0E10"})
    void largeOnesHaveNineZerosAtMost(double value, String text) {
        assertThat(Written.number(value)).isEqualTo(text);
    }
}

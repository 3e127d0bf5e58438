package dev.nacre.processor.op;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

final class ErrorFunctionTest {

    @ParameterizedTest
    @CsvSource({"0.001, 0.0011283787909692363", "0.5, 0.5204998778130465", "1, 0.8427007929497149",
        "2.4, 0.9993114861033549", "2.499, 0.9995908642442554", "2.501, 0.9995952208294163", "3, 0.9999779095030014",
        "4, 0.9999999845827421"})
    void hasTheValuesOfTheTable(double x, double expected) {
        assertThat(ErrorFunction.of(x)).isEqualTo(expected, within(1e-15));
        assertThat(ErrorFunction.of(-x)).isEqualTo(-expected, within(1e-15));
    }

    @Test
    void hasItsLimits() {
        assertThat(ErrorFunction.of(0)).isZero();
        assertThat(ErrorFunction.of(5.95)).isEqualTo(1);
        assertThat(ErrorFunction.of(Double.NEGATIVE_INFINITY)).isEqualTo(-1);
        assertThat(ErrorFunction.of(Double.NaN)).isNaN();
    }
}

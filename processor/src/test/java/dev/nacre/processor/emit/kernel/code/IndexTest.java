package dev.nacre.processor.emit.kernel.code;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

final class IndexTest {

    @Test
    void noughtsAndOnesAreNotSpelled() {
        assertThat(Index.of("yAt").plus(0, "yStride").plus(1, "column").plus(0)).hasToString("yAt + column");
        assertThat(Index.ZERO).hasToString("0");
        assertThat(Index.ZERO.plus(16)).hasToString("16");
    }

    @Test
    void constantsAndCoefficientsAreAddedUp() {
        assertThat(Index.of("x").plus(3).plus(2, Index.of("step").plus(16))).hasToString("x + 2 * step + 35");
        assertThat(Index.of("x").plus(2, "step").plus(-2, "step").plus(-4)).hasToString("x - 4");
    }
}

package dev.nacre.runtime.model;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

final class LayerTraceTest {

    @Test
    void rowsStandAStrideApart() {
        assertThat(new LayerTrace(100, 32).index(3, 5)).isEqualTo(100 + 3 * 32 + 5);
    }

    @Test
    void sixteenSamplesLieSideBySideInABlock() {
        var trace = new LayerTrace(100, 7, true);

        assertThat(trace.index(0, 0)).isEqualTo(100);
        assertThat(trace.index(15, 0)).isEqualTo(115);
        assertThat(trace.index(0, 1)).isEqualTo(116);
        assertThat(trace.index(16, 0)).isEqualTo(100 + 7 * 16);
        assertThat(trace.index(18, 6)).isEqualTo(100 + 7 * 16 + 6 * 16 + 2);
    }
}

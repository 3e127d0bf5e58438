package dev.nacre.runtime.model;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

/** What a step reads from the state of training. */
final class TrainingStateTest {

    private static final NetworkSpec SPEC = new SoftmaxRegression(1, 2, new TrainingDefaults(1, 1, 1, 0.1f)).spec();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 10, 1000, 4097, 1_000_000, 3_000_000_000L})
    void correctsAveragesThatStartedAtZero(long step) {
        for (double decay : new double[] {0, 0.5, 0.9, 0.999, 0.99999}) {
            double expected = 1 - StrictMath.pow(decay, (double) step);
            assertThat((double) at(step).biasCorrection(decay)).as("decay %s", decay).isCloseTo(expected,
                    withinPercentage(1e-5));
        }
    }

    @Test
    void correctsNothingInTheLongRun() {
        assertThat(at(10_000_000).biasCorrection(0.999)).isEqualTo(1f);
    }

    private static TrainingState at(long step) {
        var state = new TrainingState(SPEC, new float[SPEC.sizes().parameters()], 1);
        state.step = step;
        return state;
    }
}

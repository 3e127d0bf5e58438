package dev.nacre.runtime.train;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.nacre.runtime.data.Dataset;
import dev.nacre.runtime.model.Arena;
import dev.nacre.runtime.model.NetworkSpec;
import dev.nacre.runtime.model.OutputKind;
import dev.nacre.runtime.model.Rows;
import dev.nacre.runtime.model.Sizes;
import dev.nacre.runtime.model.TargetSpec;
import dev.nacre.runtime.model.TrainingDefaults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

/** Biases that make the first predictions the frequencies of the data. */
final class PriorsTest {

    private static float[] priors(OutputKind kind, int width, Dataset data) {
        return priors(kind, List.of(width), data);
    }

    private static float[] priors(OutputKind kind, List<Integer> shape, Dataset data) {
        int width = shape.stream().reduce(1, Math::multiplyExact);
        int targets = kind == OutputKind.CLASSES ? width / shape.getLast() : width;
        boolean weighted = data.weights().isPresent();
        var spec = NetworkSpec.builder("N", "f", "d").input("x", List.of(1), new Rows(1, 1, 0, 0))
                .output("y", shape, new Rows(width, width, 0, 0), kind,
                        new TargetSpec(new Rows(targets, targets, 0, 0), true,
                                weighted ? new Rows(1, 1, 0, 0) : null))
                .training(new TrainingDefaults(1, 1, 1, 0.1f))
                .sizes(new Sizes(0, 0, 0, new Arena(9, 0), new Arena(9, 0))).build();
        return Priors.of(spec, "y", data);
    }

    private static void are(float[] priors, double... expected) {
        assertThat(priors).hasSize(expected.length);
        for (int i = 0; i < expected.length; i++) {
            assertThat((double) priors[i]).isCloseTo(expected[i], within(1e-6));
        }
    }

    @Test
    void classesAreCounted() {
        are(priors(OutputKind.CLASSES, 3, Dataset.classes(new float[4], 1, new int[] {0, 2, 0, 0})), Math.log(0.75),
                Math.log(0.125), Math.log(0.25));
    }

    @Test
    void weightsCount() {
        var data = Dataset.builder().input("", new float[3], 1).labels("", 0, 1, 1).weights(2, 1, 5).build();
        are(priors(OutputKind.CLASSES, 2, data), Math.log(0.25), Math.log(0.75));
    }

    @Test
    void yesAndNoBecomeLogits() {
        var data = Dataset.values(new float[4], 1, new float[] {1, 0, 0, 0, 0, 0, 0.2f, 0}, 2);
        are(priors(OutputKind.BINARY, 2, data), Math.log(1.2 / 2.8), Math.log(0.5 / 4));
        var signs = Dataset.values(new float[4], 1, new float[] {1, -1, 1, 1}, 1);
        are(priors(OutputKind.SIGNED, 1, signs), Math.log(3));
    }

    @Test
    void distributionsAreAveraged() {
        var data = Dataset.values(new float[2], 1, new float[] {0.5f, 0.5f, 1, 0}, 2);
        are(priors(OutputKind.DISTRIBUTIONS, 2, data), Math.log(0.75), Math.log(0.25));
    }

    @Test
    void positionsAreCountedTogether() {
        var labels = Dataset.classes(new float[2], 1, new int[][] {{0, 1}, {1, 1}});
        are(priors(OutputKind.CLASSES, List.of(2, 1, 2), labels), Math.log(0.25), Math.log(0.75));
        var bits = Dataset.values(new float[2], 1, new float[] {1, 0, 0, 0, 1, 0, 1, 0}, 4);
        are(priors(OutputKind.BINARY, List.of(2, 2), bits), Math.log(3), Math.log(0.5 / 4));
    }

    @Test
    void freeNumbersHaveNone() {
        var data = Dataset.values(new float[2], 1, new float[2], 1);
        assertThatThrownBy(() -> priors(OutputKind.VALUES, 1, data)).isInstanceOf(IllegalArgumentException.class);
    }
}

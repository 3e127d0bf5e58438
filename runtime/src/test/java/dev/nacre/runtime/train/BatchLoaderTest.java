package dev.nacre.runtime.train;

import java.util.List;

import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;

import dev.nacre.runtime.data.Dataset;
import dev.nacre.runtime.data.InvalidDataException;
import dev.nacre.runtime.model.Arena;
import dev.nacre.runtime.model.NetworkSpec;
import dev.nacre.runtime.model.OutputKind;
import dev.nacre.runtime.model.Rows;
import dev.nacre.runtime.model.Sizes;
import dev.nacre.runtime.model.TargetSpec;
import dev.nacre.runtime.model.TrainingDefaults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Targets of every kind and weights find their places, and those that make no sense are refused. */
final class BatchLoaderTest {

    private static final int TARGETS = 10;
    private static final int WEIGHTS = 20;

    private static NetworkSpec network(OutputKind kind, boolean weighted) {
        var weights = weighted ? new Rows(1, 1, WEIGHTS, WEIGHTS + 5) : null;
        return NetworkSpec.builder("N", "f", "d").input("x", List.of(1), new Rows(1, 1, 0, 0))
                .output("y", List.of(2), new Rows(2, 2, 0, 0), kind,
                        new TargetSpec(new Rows(2, 2, TARGETS, TARGETS), false, weights))
                .training(new TrainingDefaults(3, 1, 1, 0.1f))
                .sizes(new Sizes(0, 0, 0, new Arena(30, 0), new Arena(30, 0))).build();
    }

    private static Dataset data(float... targets) {
        return Dataset.values(new float[targets.length / 2], 1, targets, 2);
    }

    private static AbstractThrowableAssert<?, ?> refused(NetworkSpec network, Dataset data) {
        return assertThatThrownBy(() -> BatchLoader.training(network, data, "Training data"))
                .isInstanceOf(InvalidDataException.class).hasMessageStartingWith("Training data, network N: ");
    }

    private static float[] filled(BatchLoader loader, int... order) {
        var workspace = new float[30];
        loader.fill(workspace, order, 0, 0, order.length);
        return workspace;
    }

    @Test
    void weightsGoWhereTheLossReadsThem() {
        var data = Dataset.builder().input("x", new float[3], 1).targets("y", new float[6], 2).weights(0.5f, 0, 2)
                .build();
        var network = network(OutputKind.VALUES, true);
        assertThat(filled(BatchLoader.training(network, data, ""), 2, 0, 1)).containsSubsequence(2, 0.5f, 0).satisfies(
                workspace -> assertThat(workspace[WEIGHTS]).isEqualTo(2));
        assertThat(filled(BatchLoader.inference(network, data, ""), 2, 0, 1)[WEIGHTS + 5]).isEqualTo(2);
    }

    @Test
    void samplesWithoutWeightsWeighOne() {
        var workspace = filled(
                BatchLoader.training(network(OutputKind.VALUES, true), data(new float[6]).subset(2, 1), ""), 0,
                1);
        assertThat(workspace[WEIGHTS]).isEqualTo(1);
        assertThat(workspace[WEIGHTS + 1]).isEqualTo(1);
    }

    @Test
    void numbersThatAreNoEntriesAreRefused() {
        var network = NetworkSpec.builder("N", "f", "d").input("x", List.of(2), new Rows(2, 2, 0, 0), 5)
                .output("y", List.of(1), new Rows(1, 1, 0, 0), OutputKind.VALUES,
                        new TargetSpec(new Rows(1, 1, TARGETS, TARGETS), false))
                .training(new TrainingDefaults(2, 1, 1, 0.1f))
                .sizes(new Sizes(0, 0, 0, new Arena(30, 0), new Arena(30, 0))).build();
        for (float wrong : new float[] {-1, 5, 0.5f}) {
            refused(network, Dataset.values(new float[] {0, 4, 3, wrong}, 2, new float[2], 1))
                    .hasMessageContainingAll("row 1", "column 1", "'x'", String.valueOf(wrong), "0 to 4");
        }
        var workspace = filled(BatchLoader.training(network,
                Dataset.values(new float[] {0, 4, 3, 1}, 2, new float[2], 1), ""), 1, 0);
        assertThat(workspace).startsWith(3, 1, 0, 4);
    }

    @Test
    void rowsCountTogetherWhatTheyWeigh() {
        var network = network(OutputKind.VALUES, true);
        var weighed = Dataset.builder().input("x", new float[3], 1).targets("y", new float[6], 2).weights(0.5f, 0, 2)
                .build();
        assertThat(BatchLoader.inference(network, weighed, "").weight(network, new int[] {2, 1, 0}, 1, 2))
                .isEqualTo(0.5);
        var plain = data(new float[6]);
        assertThat(BatchLoader.inference(network, plain, "").weight(network, new int[] {2, 1, 0}, 1, 2)).isEqualTo(2);
    }

    @Test
    void weightsThatNothingTakesAreRefused() {
        var data = Dataset.builder().input("x", new float[2], 1).targets("y", new float[4], 2).weights(1, 0).build();
        refused(network(OutputKind.VALUES, false), data).hasMessageContaining("@SampleWeights");
        refused(network(OutputKind.VALUES, true), data.slice(1, 2)).hasMessageContaining("all 1 rows are 0");
    }

    @Test
    void signsAreOneOrMinusOne() {
        var signed = network(OutputKind.SIGNED, false);
        assertThat(filled(BatchLoader.training(signed, data(1, -1, -1, -1), ""), 1, 0)[TARGETS + 2]).isEqualTo(1);
        refused(signed, data(1, -1, -1, 0)).hasMessageContainingAll("row 1, column 1", "'y'", "0.0", "-1 for no");
        refused(signed, Dataset.values(new float[2], 1, new float[2], 1)).hasMessageContaining("expected 2");
    }

    @Test
    void distributionsAreProbabilitiesThatSumToOne() {
        var soft = network(OutputKind.DISTRIBUTIONS, false);
        assertThat(filled(BatchLoader.training(soft, data(0.3f, 0.7f, 1, 0), ""), 1, 0)[TARGETS + 3]).isEqualTo(0.7f);
        refused(soft, data(0.3f, 0.7f, 1.5f, -0.5f)).hasMessageContainingAll("row 1, column 1", "-0.5");
        refused(soft, data(0.3f, 0.7f, 0.5f, 0.4f)).hasMessageContainingAll("row 1", "sum to 0.9", "expected 1");
        refused(soft, Dataset.classes(new float[1], 1, new int[1])).hasMessageContainingAll("labels",
                "2 probabilities");
    }

    /** An image of one line and two pixels, three classes each. */
    private static NetworkSpec grid(OutputKind kind) {
        int targets = kind == OutputKind.CLASSES ? 2 : 6;
        return NetworkSpec.builder("N", "f", "d").input("x", List.of(1), new Rows(1, 1, 0, 0))
                .output("y", List.of(1, 2, 3), new Rows(6, 6, 0, 0), kind,
                        new TargetSpec(new Rows(targets, targets, TARGETS, TARGETS), true))
                .training(new TrainingDefaults(3, 1, 1, 0.1f))
                .sizes(new Sizes(0, 0, 0, new Arena(30, 0), new Arena(30, 0))).build();
    }

    @Test
    void asManyClassesAreNamedAsAreToldApart() {
        var network = grid(OutputKind.CLASSES);
        for (var names : List.of(List.of("sky", "sea"), List.of("sky", "sea", "land", "ship"))) {
            var data = Dataset.builder().input("x", new float[1], 1).labels("y", new int[][] {{0, 1}}, names).build();
            refused(network, data).hasMessageContainingAll("'y' tells 3 classes apart", "names " + names.size(), "sea",
                    "classNames");
        }
    }

    @Test
    void everyPositionHasALabel() {
        var network = grid(OutputKind.CLASSES);
        var data = Dataset.classes(new float[2], 1, new int[][] {{0, 2}, {1, 1}});
        assertThat(filled(BatchLoader.training(network, data, ""), 1, 0)).startsWith(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1,
                0, 2);
        refused(network, Dataset.classes(new float[1], 1, new int[1])).hasMessageContainingAll("'y'", "1 labels a row",
                "2 labels from 0 to 2", "[1, 2, 3]");
        refused(network, Dataset.classes(new float[2], 1, new int[][] {{0, 2}, {1, 3}}))
                .hasMessageContainingAll("row 1, position 1", "label 3", "0 to 2");
        refused(network, data(1, 1)).hasMessageContaining("2 numbers a row");
    }

    @Test
    void everyPositionHasADistribution() {
        var network = grid(OutputKind.DISTRIBUTIONS);
        float[] good = {0.25f, 0.25f, 0.5f, 0, 0, 1};
        assertThat(filled(BatchLoader.training(network, Dataset.values(new float[1], 1, good, 6), ""), 0)[TARGETS + 5])
                .isEqualTo(1);
        float[] bad = {0.25f, 0.25f, 0.5f, 0, 0, 0.5f};
        refused(network, Dataset.values(new float[1], 1, bad, 6)).hasMessageContainingAll("row 0, position 1",
                "sum to 0.5");
    }

    @Test
    void targetsHaveTheWidthOfTheOutput() {
        assertThatThrownBy(() -> NetworkSpec.builder("N", "f", "d").output("y", List.of(1, 2, 3), new Rows(6, 6, 0, 0),
                OutputKind.CLASSES, new TargetSpec(new Rows(1, 1, 0, 0), true)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("width 2, not 1");
    }

    @Test
    void aWeightIsOneNumber() {
        assertThatThrownBy(() -> new TargetSpec(new Rows(1, 1, 0, 0), false, new Rows(2, 2, 0, 0)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

package dev.nacre.runtime.metric;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

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

/** Scores against numbers worked out by hand. */
final class EvaluationTest {

    private static final int TARGETS = 100;
    private static final int LOSSES = 200;

    private static NetworkSpec network(OutputKind kind, int width, boolean fromLogits) {
        int targetWidth = kind == OutputKind.CLASSES ? 1 : width;
        return NetworkSpec.builder("N", "f", "d").input("x", List.of(1), new Rows(1, 1, 0, 0))
                .output("y", List.of(width), new Rows(width, width, 0, 0), kind,
                        new TargetSpec(new Rows(targetWidth, targetWidth, TARGETS, TARGETS), fromLogits))
                .training(new TrainingDefaults(8, 1, 1, 0.1f))
                .sizes(new Sizes(0, 0, 0, new Arena(300, LOSSES), new Arena(300, LOSSES))).build();
    }

    /** Two positions with three classes each. */
    private static NetworkSpec grid(OutputKind kind) {
        int targetWidth = kind == OutputKind.CLASSES ? 2 : 6;
        return NetworkSpec.builder("N", "f", "d").input("x", List.of(1), new Rows(1, 1, 0, 0))
                .output("y", List.of(1, 2, 3), new Rows(6, 8, 0, 0), kind,
                        new TargetSpec(new Rows(targetWidth, 6, TARGETS, TARGETS), true))
                .training(new TrainingDefaults(8, 1, 1, 0.1f))
                .sizes(new Sizes(0, 0, 0, new Arena(300, LOSSES), new Arena(300, LOSSES))).build();
    }

    private static float[] workspace(float[] predictions, float[] targets, float... losses) {
        var workspace = new float[300];
        System.arraycopy(predictions, 0, workspace, 0, predictions.length);
        System.arraycopy(targets, 0, workspace, TARGETS, targets.length);
        System.arraycopy(losses, 0, workspace, LOSSES, losses.length);
        return workspace;
    }

    private static Evaluation evaluate(NetworkSpec network, float[] workspace, int rows) {
        var collector = new EvaluationCollector(network, Map.of("y", List.of("cat", "dog", "emu")));
        collector.add(workspace, rows);
        return collector.evaluation();
    }

    @Test
    void classes() {
        // Labels cat cat dog dog emu; predictions cat dog dog dog cat.
        float[] predictions = {.8f, .1f, .1f, .2f, .7f, .1f, 0, 1, 0, .1f, .5f, .4f, .4f, .4f, .2f};
        var evaluation = evaluate(network(OutputKind.CLASSES, 3, true),
                workspace(predictions, new float[] {0, 0, 1, 1, 2}, 1, 2, 3, 4, 5), 5);
        assertThat(evaluation.loss()).isEqualTo(3);
        assertThat(evaluation.accuracy()).isEqualTo(0.6);
        assertThat(evaluation.rows()).isEqualTo(5);
        var classes = evaluation.classes();
        assertThat(classes.confusionMatrix()).isDeepEqualTo(new long[][] {{1, 1, 0}, {0, 2, 0}, {1, 0, 0}});
        assertThat(classes.precision(0)).isEqualTo(0.5);
        assertThat(classes.precision(1)).isEqualTo(2 / 3.0);
        assertThat(classes.precision(2)).isZero();
        assertThat(classes.recall(0)).isEqualTo(0.5);
        assertThat(classes.recall(1)).isEqualTo(1);
        assertThat(classes.f1(1)).isEqualTo(0.8);
        assertThat(classes.macroF1()).isCloseTo((0.5 + 0.8 + 0) / 3, within(1e-12));
        assertThat(classes.support(1)).isEqualTo(2);
        assertThat(evaluation.toString()).contains("loss 3", "accuracy 0.6", "precision", "cat", "dog", "emu",
                "label \\ prediction");
    }

    @Test
    void batchesAddUp() {
        var network = network(OutputKind.CLASSES, 3, true);
        var collector = new EvaluationCollector(network, Map.of());
        collector.add(workspace(new float[] {1, 0, 0, 0, 1, 0}, new float[] {0, 0}, 1, 3), 2);
        collector.add(workspace(new float[] {0, 0, 1}, new float[] {2}, 5), 1);
        var evaluation = collector.evaluation();
        assertThat(evaluation.loss()).isEqualTo(3);
        assertThat(evaluation.accuracy()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(evaluation.classes().classes()).containsExactly("0", "1", "2");
    }

    // Row 0 says cat and dog, row 1 says emu and, of equals, the first: cat. Rows are padded to eight numbers.
    private static final float[] GRID_PREDICTIONS = {.8f, .1f, .1f, .2f, .7f, .1f, 9, 9, 0, .1f, .9f, .4f, .4f, .2f};

    @Test
    void everyPositionIsAPrediction() {
        float[] labels = {0, 1, 9, 9, 9, 9, 1, 0};
        var network = grid(OutputKind.CLASSES);
        var workspace = workspace(GRID_PREDICTIONS, labels, 1, 3);
        var evaluation = evaluate(network, workspace, 2);
        assertThat(evaluation.rows()).isEqualTo(2);
        assertThat(evaluation.loss()).isEqualTo(2);
        assertThat(evaluation.accuracy()).isEqualTo(0.75);
        var classes = evaluation.classes();
        assertThat(classes.answers()).isEqualTo(4);
        assertThat(classes.confusionMatrix()).isDeepEqualTo(new long[][] {{2, 0, 0}, {0, 1, 1}, {0, 0, 0}});
        assertThat(classes.recall(1)).isEqualTo(0.5);
        assertThat(classes.precision(0)).isEqualTo(1);
        assertThat(evaluation.toString()).contains("2 rows", "positions", "emu");
        var output = network.outputs().getFirst();
        assertThat(Accuracy.answersPerRow(output)).isEqualTo(2);
        assertThat(Accuracy.correctInTraining(output, workspace, 0)).isEqualTo(2);
        assertThat(Accuracy.correctInTraining(output, workspace, 1)).isEqualTo(1);
    }

    @Test
    void everyPositionHasADistribution() {
        float[] targets = {1, 0, 0, 0, .6f, .4f, .3f, .6f, .1f, .5f, .2f, .3f};
        var network = grid(OutputKind.DISTRIBUTIONS);
        var workspace = workspace(GRID_PREDICTIONS, targets, 1, 3);
        assertThat(evaluate(network, workspace, 2).accuracy()).isEqualTo(0.75);
        assertThat(Accuracy.correctInTraining(network.outputs().getFirst(), workspace, 1)).isEqualTo(1);
    }

    @Test
    void probabilitiesBecomeClasses() {
        assertThat(Accuracy.largestOfEach(new float[] {.2f, .8f, .5f, .5f, .9f, .1f}, 2)).containsExactly(1, 0, 0);
        assertThatThrownBy(() -> Accuracy.largestOfEach(new float[5], 2)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("5 numbers are not 2 groups of 2.");
        assertThatThrownBy(() -> Accuracy.largestOfEach(new float[5], 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void binary() {
        // Two numbers a row: yes yes, no no, yes no against 1 0, 0 1, 1 0; one half is a yes.
        var evaluation = evaluate(network(OutputKind.BINARY, 2, false),
                workspace(new float[] {.9f, .5f, .1f, .4f, .6f, .2f}, new float[] {1, 0, 0, 1, 1, 0}), 3);
        var binary = evaluation.binary();
        assertThat(binary.counts()).isEqualTo(new BinaryEvaluation.Counts(2, 1, 2, 1));
        assertThat(evaluation.accuracy()).isCloseTo(4 / 6.0, within(1e-12));
        assertThat(binary.precision()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(binary.recall()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(binary.f1()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(evaluation.toString()).contains("precision", "0.6667");
    }

    @Test
    void values() {
        // Column one: errors 1, 0, -1 on targets 1, 2, 3; column two is met exactly and constant.
        var evaluation = evaluate(network(OutputKind.VALUES, 2, false),
                workspace(new float[] {2, 7, 2, 7, 2, 7}, new float[] {1, 7, 2, 7, 3, 7}), 3);
        var values = evaluation.values();
        assertThat(values.meanSquaredError()).isCloseTo(2 / 6.0, within(1e-12));
        assertThat(values.meanAbsoluteError()).isCloseTo(2 / 6.0, within(1e-12));
        assertThat(values.r2()).isCloseTo((0 + 1) / 2.0, within(1e-12));
        assertThat(evaluation.accuracy()).isNaN();
        assertThat(evaluation.toString()).contains("mse", "mae", "r2").doesNotContain("accuracy");
    }

    @Test
    void outputsAreFoundByNameAndKind() {
        var evaluation = evaluate(network(OutputKind.VALUES, 1, false), workspace(new float[] {1}, new float[] {1}), 1);
        assertThat(evaluation.output("y")).isSameAs(evaluation.values());
        assertThatThrownBy(() -> evaluation.output("z")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("'z'", "y");
        assertThatThrownBy(evaluation::classes).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("classes");
    }

    @Test
    void trainingAccuracyCutsLogitsAtZero() {
        var logits = workspace(new float[] {-.1f, .1f}, new float[] {0, 1});
        assertThat(Accuracy.correctInTraining(network(OutputKind.BINARY, 2, true).outputs().getFirst(), logits, 0))
                .isEqualTo(2);
        assertThat(Accuracy.correctInTraining(network(OutputKind.BINARY, 2, false).outputs().getFirst(), logits, 0))
                .isEqualTo(1);
    }

    @Test
    void batchesCountByTheirWeight() {
        var network = network(OutputKind.VALUES, 1, false);
        var collector = new EvaluationCollector(network, Map.of());
        collector.add(workspace(new float[2], new float[2], 1, 3), 2, 0.5);
        collector.add(workspace(new float[1], new float[1], 6), 1, 1.5);
        assertThat(collector.evaluation().loss()).isEqualTo(5);
        assertThat(collector.evaluation().rows()).isEqualTo(3);
    }

    @Test
    void signsAreCutAtZero() {
        float[] predictions = {0.2f, -0.1f, -3, 0.4f};
        float[] targets = {1, -1, 1, -1};
        var network = network(OutputKind.SIGNED, 2, false);
        var evaluation = evaluate(network, workspace(predictions, targets, 1, 2), 2);
        assertThat(evaluation.accuracy()).isEqualTo(0.5);
        assertThat(evaluation.binary().counts()).isEqualTo(new BinaryEvaluation.Counts(1, 1, 1, 1));
        assertThat(Accuracy.defined(OutputKind.SIGNED)).isTrue();
        assertThat(Accuracy.answersPerRow(network.outputs().getFirst())).isEqualTo(2);
        var workspace = workspace(predictions, targets);
        assertThat(Accuracy.correctInTraining(network.outputs().getFirst(), workspace, 0)).isEqualTo(2);
        assertThat(Accuracy.correctInTraining(network.outputs().getFirst(), workspace, 1)).isZero();
    }

    @Test
    void distributionsAreComparedByTheirLargest() {
        float[] predictions = {.8f, .1f, .1f, .2f, .7f, .1f, .3f, .4f, .3f};
        float[] targets = {.5f, .3f, .2f, .6f, .4f, 0, 0, 1, 0};
        var network = network(OutputKind.DISTRIBUTIONS, 3, true);
        var evaluation = evaluate(network, workspace(predictions, targets, 1, 2, 3), 3);
        assertThat(evaluation.classes().confusionMatrix())
                .isDeepEqualTo(new long[][] {{1, 1, 0}, {0, 1, 0}, {0, 0, 0}});
        var workspace = workspace(predictions, targets);
        var output = network.outputs().getFirst();
        assertThat(List.of(Accuracy.correctInTraining(output, workspace, 0),
                Accuracy.correctInTraining(output, workspace, 1),
                Accuracy.correctInTraining(output, workspace, 2))).containsExactly(1, 0, 1);
        assertThat(Accuracy.answersPerRow(output)).isEqualTo(1);
    }
}

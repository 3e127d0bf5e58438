package dev.nacre.benchmarks.compare.own;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.nacre.benchmarks.protocol.InitialState;
import dev.nacre.benchmarks.protocol.Task;
import dev.nacre.benchmarks.protocol.Tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

final class OwnPeerTest {

    static List<Task> tasks() {
        return Tasks.all();
    }

    @Test
    void channelsMoveToTheFrontAndBack() {
        var grid = new Grid(1, 2, 3);
        // Two grids of two positions with three channels each.
        var last = new float[] {1, 2, 3, 4, 5, 6, 10, 20, 30, 40, 50, 60};

        var first = grid.channelsFirst(last);

        assertThat(first).containsExactly(1, 4, 2, 5, 3, 6, 10, 40, 20, 50, 30, 60);
        assertThat(grid.channelsLast(first)).containsExactly(last);
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void everyTaskHasItsNetwork(Task task) {
        var state = Preparation.training(task);
        var network = OwnNetwork.of(task.name());

        OwnParameters.give(network, task, state);

        assertThat(OwnParameters.ofNewModel(network, task).keySet()).isEqualTo(state.parameters().keySet());
        assertThat(state.inputs()).allSatisfy(
                input -> assertThat(input.values()).hasSize(task.batch() * task.features()));
    }

    @Test
    void aResetTrainingRepeatsItself() {
        var task = Tasks.named("flowers");
        try (var trainer = new OwnTrainer(OwnNetwork.of("flowers"), task, Preparation.training(task), 1)) {
            var once = losses(trainer);
            trainer.reset();

            assertThat(losses(trainer)).containsExactly(once);
            assertThat(once[1]).isNotEqualTo(once[0]);
        }
    }

    @Test
    void oneSampleAndManyGiveTheSameLogits() {
        var task = Tasks.named("lenet");
        var many = Preparation.prediction(task, 256);
        var one = Preparation.prediction(task, 1);
        var first = one.inputs().getFirst().values();
        System.arraycopy(first, 0, many.inputs().getFirst().values(), 0, first.length);

        assertThat(outputs(task, one, 1)).containsExactly(Arrays.copyOf(outputs(task, many, 256), 10));
    }

    @Test
    void anotherNetworkIsNoticed() {
        var spec = OwnNetwork.of("wide").passes().spec();

        assertThatThrownBy(() -> Counterparts.of(Tasks.named("digits"), spec)).hasMessageContaining("dense1.weight");
    }

    private static float[] losses(OwnTrainer trainer) {
        var losses = new float[5];
        for (int step = 0; step < losses.length; step++) {
            trainer.step(0);
            losses[step] = trainer.loss();
        }
        return losses;
    }

    private static float[] outputs(Task task, InitialState state, int rows) {
        try (var predictor = new OwnPredictor(OwnNetwork.of(task.name()), task, state, rows, 1)) {
            predictor.predict(0);
            return predictor.outputs();
        }
    }
}

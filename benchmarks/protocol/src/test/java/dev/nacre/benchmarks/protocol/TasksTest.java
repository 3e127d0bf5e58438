package dev.nacre.benchmarks.protocol;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

final class TasksTest {

    static List<Task> tasks() {
        return Tasks.all();
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void everyStepFitsTheOneBefore(Task task) {
        var end = after(task.steps(), task.input());

        int outputs = switch (task.loss()) {
            case CROSS_ENTROPY -> task.name().equals("flowers") ? 3 : 10;
            case BINARY_CROSS_ENTROPY -> 1;
            case SQUARED_ERROR -> task.name().equals("regression") ? 1 : 784;
        };
        assertThat(end).containsExactly(outputs);
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void isFoundByName(Task task) {
        assertThat(Tasks.named(task.name())).isEqualTo(task);
    }

    private static List<Integer> after(List<Step> steps, List<Integer> input) {
        var shape = input;
        for (var step : steps) {
            shape = after(step, shape);
        }
        return shape;
    }

    private static List<Integer> after(Step step, List<Integer> shape) {
        return switch (step) {
            case Step.Dense dense -> {
                assertThat(shape).containsExactly(dense.in());
                yield List.of(dense.out());
            }
            case Step.Convolution convolution -> {
                assertThat(shape.getFirst()).isEqualTo(convolution.in());
                int side = (shape.get(1) + 2 * convolution.padding() - convolution.kernel()) / convolution.stride() + 1;
                yield List.of(convolution.out(), side, side);
            }
            case Step.BatchNorm norm -> {
                assertThat(shape.getFirst()).isEqualTo(norm.channels());
                yield shape;
            }
            case Step.Relu _,Step.Dropout _ -> shape;
            case Step.MaxPool pool -> {
                assertThat(shape.get(1) % pool.size()).isZero();
                yield List.of(shape.getFirst(), shape.get(1) / pool.size(), shape.get(2) / pool.size());
            }
            case Step.GlobalAveragePool _ -> List.of(shape.getFirst());
            case Step.Flatten _ -> List.of(shape.stream().reduce(1, Math::multiplyExact));
            case Step.Residual residual -> {
                assertThat(after(residual.body(), shape)).isEqualTo(shape);
                yield shape;
            }
        };
    }
}

package dev.nacre.runtime.model;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.nacre.runtime.data.Dataset;
import dev.nacre.runtime.data.InvalidDataException;
import dev.nacre.runtime.parallel.Allocation;
import dev.nacre.runtime.train.TrainingOptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

/** What users of a generated class can do with it. */
final class ModelTest {

    private static final TrainingOptions QUIET = TrainingOptions.defaults().progress(false);

    private static TestModel regression() {
        return new TestModel(new SoftmaxRegression(6, 3, new TrainingDefaults(10, 5, 42, 0.5f)), 42);
    }

    private static float[] rows(int count, int width) {
        var rows = new float[count * width];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = (i * 37 % 101) / 50f - 1;
        }
        return rows;
    }

    @Test
    void learnsPredictsAndMeasures() {
        var model = regression();
        var history = model.train(Points.around(3, 6, 95, 1), Points.around(3, 6, 30, 2), QUIET);
        assertThat(history.epochs()).hasSize(5);
        var evaluation = model.evaluate(Points.around(3, 6, 40, 3));
        assertThat(evaluation.accuracy()).isGreaterThan(0.95);
        var answer = new float[3];
        model.predict(new float[] {0, 2, 0, 0, 2, 0}, answer);
        assertThat(answer[1]).isGreaterThan(0.5f);
        assertThat(answer[0] + answer[1] + answer[2]).isBetween(0.999f, 1.001f);
    }

    @Test
    void manyRowsAreTheSameAsOneByOneOnAnyNumberOfThreads() {
        var model = regression();
        float[] rows = rows(47, 6);
        var single = new float[47 * 3];
        var answer = new float[3];
        for (int row = 0; row < 47; row++) {
            model.predict(Arrays.copyOfRange(rows, row * 6, row * 6 + 6), answer);
            System.arraycopy(answer, 0, single, row * 3, 3);
        }
        for (int threads = 1; threads <= 3; threads++) {
            var all = new float[47 * 3];
            model.predictAll(rows, 47, all, threads);
            assertThat(all).as("%d threads", threads).containsExactly(single);
        }
    }

    @Test
    void predictsFromManyThreadsAtOnce() throws Exception {
        var model = regression();
        float[] rows = rows(64, 6);
        var expected = new float[64 * 3];
        model.predictAll(rows, 64, expected, 1);
        Callable<float[]> client = () -> {
            var answers = new float[64 * 3];
            var answer = new float[3];
            for (int turn = 0; turn < 50; turn++) {
                for (int row = 0; row < 64; row++) {
                    model.predict(Arrays.copyOfRange(rows, row * 6, row * 6 + 6), answer);
                    System.arraycopy(answer, 0, answers, row * 3, 3);
                }
            }
            return answers;
        };
        try (var clients = Executors.newFixedThreadPool(4)) {
            for (var answers : clients.invokeAll(IntStream.range(0, 4).mapToObj(i -> client).toList())) {
                assertThat(answers.get()).containsExactly(expected);
            }
        }
    }

    @Test
    void onePredictionAllocatesNothing() {
        var model = regression();
        var input = new float[6];
        var output = new float[3];
        assertThat(Allocation.leastOf(100_000, () -> model.predict(input, output))).isZero();
    }

    @Test
    void severalPortsGoInAndOutByOrder() {
        var model = new TestModel(new EchoPasses(), 1);
        var same = new float[2];
        var yes = new float[1];
        model.predict(new float[][] {{3, 4}, {0.7f}}, new float[][] {same, yes});
        assertThat(same).containsExactly(3, 4);
        assertThat(yes).containsExactly(0.7f);
        float[] left = rows(9, 2);
        float[] right = rows(9, 1);
        var allSame = new float[18];
        var allYes = new float[9];
        model.predictAll(new float[][] {left, right}, 9, new float[][] {allSame, allYes}, 2);
        assertThat(allSame).containsExactly(left);
        assertThat(allYes).containsExactly(right);
    }

    @Test
    void wrongRowsAreRefused() {
        var model = regression();
        var output = new float[3];
        assertThatThrownBy(() -> model.predict(new float[5], output)).isInstanceOf(InvalidDataException.class)
                .hasMessageContainingAll("point", "6", "5");
        assertThatThrownBy(() -> model.predict(new float[6], new float[4])).isInstanceOf(InvalidDataException.class)
                .hasMessageContainingAll("kind", "3", "4");
        assertThatThrownBy(() -> model.predict(new float[] {0, 0, Float.NaN, 0, 0, 0}, output))
                .isInstanceOf(InvalidDataException.class).hasMessageContainingAll("row 0", "column 2", "NaN");
        var rows = new float[120];
        rows[103] = Float.POSITIVE_INFINITY;
        assertThatThrownBy(() -> model.predictAll(rows, 20, new float[60], 2)).isInstanceOf(InvalidDataException.class)
                .hasMessageContainingAll("row 17", "column 1", "Infinity");
        assertThatThrownBy(() -> model.predictAll(new float[0], 0, new float[0], 1))
                .isInstanceOf(InvalidDataException.class).hasMessageContaining("no rows");
        assertThatThrownBy(() -> model.predict(new float[][] {{1}, {2}}, new float[][] {output}))
                .isInstanceOf(InvalidDataException.class).hasMessageContaining("1 input arrays");
        assertThatThrownBy(() -> new TestModel(new EchoPasses(), 1).predict(new float[2], output))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("2 inputs");
    }

    @Test
    void layersShowTheirPresentParameters() {
        var model = regression();
        var layer = model.view(0);
        assertThat(layer.name()).isEqualTo("kind");
        assertThat(layer.parameterNames()).containsExactly("weight", "bias");
        assertThat(layer.outputShape()).containsExactly(3);
        model.setParameter("kind.bias", new float[] {1, 2, 3});
        assertThat(layer.parameter("bias")).containsExactly(1, 2, 3);
        assertThat(layer.parameter("weight")).containsExactly(model.parameter("kind.weight")).hasSize(18);
        assertThatThrownBy(() -> layer.parameter("gain")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("gain", "weight");
    }

    @Test
    void theSummaryNamesLayersShapesAndCosts() {
        assertThat(regression().summary()).contains("Regression", "dense 6 -> 3, softmax", "point", "21", "36",
                "memory");
    }

    @Test
    void longDescriptionsKeepTheColumnsOfTheSummary() {
        var wide = NetworkSpec.builder("Wide", "f", "d").input("x", List.of(1), new Rows(1, 1, 0, 0))
                .output("y", List.of(1), new Rows(1, 1, 0, 0), OutputKind.VALUES,
                        new TargetSpec(new Rows(1, 1, 1, 1), false))
                .layer("y", "a".repeat(50), new LayerShapes(List.of(List.of(1)), List.of(1)), new LayerTrace(0, 1),
                        new LayerCost(List.of(), 12_345, 67_890))
                .training(new TrainingDefaults(1, 1, 1, 0.1f))
                .sizes(new Sizes(0, 0, 0, new Arena(3, 2), new Arena(3, 2))).build();
        var lines = Summary.of(wide).lines().toList();
        assertThat(lines.get(3)).startsWith("y ").contains("a".repeat(50) + " 1 ").endsWith(" 67,890");
        assertThat(lines.subList(1, 5)).extracting(String::length).containsOnly(lines.get(1).length());
    }

    @Test
    void theSeedDecidesTheParameters() {
        var passes = new SoftmaxRegression(6, 3, new TrainingDefaults(10, 5, 42, 0.5f));
        assertThat(new TestModel(passes, 7).parameter("kind.weight"))
                .containsExactly(new TestModel(passes, 7).parameter("kind.weight"))
                .isNotEqualTo(new TestModel(passes, 8).parameter("kind.weight"));
    }

    private static TestModel withPriors() {
        // A rate so small that training leaves the biases as they began.
        return new TestModel(new SoftmaxRegression(2, 3, new TrainingDefaults(2, 1, 42, 1e-30f),
                new Initializer.ClassPriors(false)), 42);
    }

    @Test
    void theFirstTrainingCountsTheClassesOfAFreshModel() {
        var data = Dataset.classes(new float[8], 2, new int[] {0, 1, 1, 2});
        var model = withPriors();
        assertThat(model.parameter("kind.bias")).containsExactly(0, 0, 0);
        var bad = Dataset.classes(new float[8], 2, new int[] {0, 1, 1, 3});
        assertThatThrownBy(() -> model.train(bad)).isInstanceOf(InvalidDataException.class);
        assertThat(model.parameter("kind.bias")).containsExactly(0, 0, 0);
        model.train(data);
        float[] counted = {(float) Math.log(0.25), (float) Math.log(0.5), (float) Math.log(0.25)};
        assertThat(model.parameter("kind.bias")).containsExactly(counted, within(1e-6f));
        model.train(Dataset.classes(new float[8], 2, new int[] {0, 0, 0, 0}));
        assertThat(model.parameter("kind.bias")).containsExactly(counted, within(1e-6f));
    }

    @Test
    void biasesThatWereGivenAreKept() {
        var model = withPriors();
        model.setParameter("kind.bias", new float[] {3, 2, 1});
        model.train(Dataset.classes(new float[8], 2, new int[] {0, 0, 0, 0}));
        assertThat(model.parameter("kind.bias")).containsExactly(3, 2, 1);
    }

    @Test
    void biasesThatAreDeclaredAreThereFromTheStart() {
        var passes = new SoftmaxRegression(2, 3, new TrainingDefaults(2, 1, 42, 0.1f),
                new Initializer.Given(List.of(3f, 2f, 1f)));
        assertThat(new TestModel(passes, 42).parameter("kind.bias")).containsExactly(3, 2, 1);
        assertThatThrownBy(() -> new SoftmaxRegression(2, 3, new TrainingDefaults(2, 1, 42, 0.1f),
                new Initializer.Given(List.of(3f, 2f)))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 numbers");
    }
}

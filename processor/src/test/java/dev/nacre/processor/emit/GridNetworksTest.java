package dev.nacre.processor.emit;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.nacre.processor.network.NetworkGraph;
import dev.nacre.processor.oracle.Compilation;
import dev.nacre.processor.oracle.Duel;
import dev.nacre.processor.oracle.GeneratedNetwork;
import dev.nacre.processor.oracle.GeneratedRun;
import dev.nacre.processor.oracle.KernelForm;
import dev.nacre.processor.oracle.Numbers;

import static org.assertj.core.api.Assertions.assertThat;

/** Networks of grids whose samples lie in blocks, for batches that fill the last block and batches that do not. */
class GridNetworksTest {

    private static final List<Integer> STEPS = List.of(35, 16, 5, 33);
    private static final long SEED = 3;
    private static final String HEAD = "package grids;\nimport dev.nacre.annotations.*;\n";

    private static final String POOLED = HEAD + """
            @Network @Input({9, 8, 3}) @MeanSquaredError @Adam(learningRate = 0.01) @Train(batch = 35)
            interface Pooled {
                @Conv2d(filters = 6, kernel = 3, padding = Padding.SAME, bias = false) @BatchNorm @Relu Layer stem();
                @MaxPool2d(value = 3, stride = 2, padding = Padding.SAME) @SpatialDropout(0.3) Layer small();
                @Conv2d(filters = 5, kernel = 3, padding = Padding.SAME, bias = false) @BatchNorm @Tanh Layer body();
                @AveragePool2d(2) @Dropout(0.2) Layer smaller();
                @GlobalAveragePool Layer row();
                @Dense(2) Layer answer();
            }
            """;
    private static final String SEGMENTED = HEAD + """
            @Network @Input({6, 8, 2}) @CrossEntropy @Sgd(learningRate = 0.1) @Train(batch = 35)
            interface Segmented {
                @Conv2d(filters = 4, kernel = 3, padding = Padding.SAME) @Relu Layer stem();
                @AveragePool2d(value = 3, stride = 2, padding = Padding.SAME) Layer small();
                @Conv2d(filters = 7, kernel = 1, bias = false) @BatchNorm @Relu Layer body();
                @Upsample(2) Layer large();
                @Concat Layer both(Layer stem, Layer large);
                @Conv2d(filters = 5, kernel = 3, padding = Padding.SAME) @Softmax Layer classes();
            }
            """;
    private static final String HEARD = HEAD + """
            @Network @Input({19, 3}) @CrossEntropy @Sgd(learningRate = 0.05, momentum = 0.9) @Train(batch = 35)
            interface Heard {
                @Conv1d(filters = 8, kernel = 3) @Gelu Layer stem();
                @MaxPool1d(value = 3, stride = 1) @GaussianNoise(0.1) Layer near();
                @Conv1d(filters = 18, kernel = 2, padding = Padding.SAME) @LayerNorm @Relu Layer body();
                @GlobalMaxPool Layer row();
                @Dense(3) @Softmax Layer answer();
            }
            """;

    private static final String SQUARED = HEAD + """
            @Network @Input({5, 6, 3}) @CrossEntropy @Adam(learningRate = 0.01) @Train(batch = 35)
            interface Squared {
                @Conv2d(filters = 16, kernel = 3, padding = Padding.SAME, bias = false) @BatchNorm @Relu Layer stem();
                @Conv2d(filters = 32, kernel = 3, padding = Padding.SAME) @Relu Layer wide();
                @Conv2d(filters = 16, kernel = 3) @Tanh Layer narrow();
                @Conv2d(filters = 16, kernel = 3, padding = Padding.SAME, bias = false) @BatchNorm Layer again();
                @Add @Relu Layer sum(Layer narrow, Layer again);
                @GlobalAveragePool Layer row();
                @Dense(3) @Softmax Layer answer();
            }
            """;

    private static final Compilation COMPILED = Compilation.of(
            Map.of("grids.Pooled", POOLED, "grids.Segmented", SEGMENTED, "grids.Heard", HEARD, "grids.Squared",
                    SQUARED),
            List.of());

    @ParameterizedTest
    @CsvSource({"Pooled, VECTOR", "Pooled, SCALAR", "Segmented, VECTOR", "Segmented, SCALAR", "Heard, VECTOR",
        "Heard, SCALAR", "Squared, VECTOR", "Squared, SCALAR"})
    void computeWhatTheOracleDoes(String network, KernelForm form) {
        assertThat(new Duel(graph(network), SEED).differences(load(network, form).passes(), STEPS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pooled", "Segmented", "Heard", "Squared"})
    void haveTheSameBitsInEveryFormAndForAnyNumberOfThreads(String network) {
        var alone = bits(network, KernelForm.VECTOR, 1);

        assertThat(bits(network, KernelForm.SCALAR, 1)).isEqualTo(alone);
        assertThat(bits(network, KernelForm.VECTOR, 2)).isEqualTo(alone);
        assertThat(bits(network, KernelForm.VECTOR, 3)).isEqualTo(alone);
    }

    @ParameterizedTest
    @CsvSource({"Pooled, VECTOR", "Pooled, SCALAR", "Segmented, VECTOR", "Segmented, SCALAR", "Heard, VECTOR",
        "Heard, SCALAR", "Squared, VECTOR", "Squared, SCALAR"})
    void predictTheSameBitsForOneSampleAsForMany(String network, KernelForm form) {
        var run = new GeneratedRun(load(network, form).passes(), Numbers.draw(graph(network), 1, SEED), SEED);
        var batch = Numbers.draw(graph(network), 35, SEED);

        var many = run.infer(batch, 35);
        var one = run.infer(batch, 1);

        for (int i = 0; i < one.size(); i++) {
            assertThat(one.get(i)).isEqualTo(Arrays.copyOf(many.get(i), one.get(i).length));
        }
    }

    private static List<Integer> bits(String network, KernelForm form, int threads) {
        return new Duel(graph(network), SEED).bits(load(network, form).passes(), STEPS, threads);
    }

    private static GeneratedNetwork load(String network, KernelForm form) {
        return GeneratedNetwork.load("grids." + network, COMPILED.classes(), form);
    }

    private static NetworkGraph graph(String network) {
        var graph = COMPILED.graphs().get("grids." + network);
        if (graph == null) {
            throw new AssertionError(network + " is not compiled");
        }
        return graph;
    }
}

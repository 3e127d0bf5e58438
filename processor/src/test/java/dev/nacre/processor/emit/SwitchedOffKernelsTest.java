package dev.nacre.processor.emit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.nacre.processor.network.NetworkGraph;
import dev.nacre.processor.oracle.Compilation;
import dev.nacre.processor.oracle.Duel;
import dev.nacre.processor.oracle.GeneratedNetwork;
import dev.nacre.processor.oracle.KernelForm;
import dev.nacre.processor.plan.select.KernelSwitch;
import dev.nacre.runtime.model.Passes;

import static org.assertj.core.api.Assertions.assertThat;

/** Networks compute the same whichever choice of kernels is switched off: the same bits, or all but rounding. */
class SwitchedOffKernelsTest {

    private static final List<Integer> STEPS = List.of(19, 4);
    private static final long SEED = 7;
    private static final String HEAD = "package kernels;\nimport dev.nacre.annotations.*;\n";

    private static final String SQUARED = HEAD + """
            @Network @Input({6, 5, 3}) @CrossEntropy @Adam(learningRate = 0.01) @Train(batch = 19)
            interface Squared {
                @Conv2d(filters = 16, kernel = 3, padding = Padding.SAME, bias = false) @BatchNorm @Relu Layer stem();
                @Conv2d(filters = 32, kernel = 3, padding = Padding.SAME) @Relu @Dropout(0.2) Layer wide();
                @Conv2d(filters = 16, kernel = 3) @Tanh Layer narrow();
                @GlobalAveragePool Layer row();
                @Dense(3) @Softmax Layer answer();
            }
            """;
    private static final String SEPARABLE = HEAD
            + """
                    @Network @Input({9, 8, 3}) @MeanSquaredError @Sgd(learningRate = 0.05, momentum = 0.9) @Train(batch = 19)
                    interface Separable {
                        @Conv2d(filters = 16, kernel = 1) @Relu Layer stem();
                        @Conv2d(filters = 16, kernel = 3, groups = 16, padding = Padding.SAME, bias = false) @BatchNorm @Relu Layer deep();
                        @Conv2d(filters = 32, kernel = 3, stride = 2) @SpatialDropout(0.3) Layer mixed();
                        @MaxPool2d(2) Layer small();
                        @Conv2d(filters = 6, kernel = 1) @Sigmoid Layer body();
                        @Flatten Layer row();
                        @Dense(2) Layer answer();
                    }
                    """;
    private static final String PLAIN = HEAD + """
            @Network @Input(32) @MeanSquaredError @Adam @Train(batch = 19) interface Plain {
                @Dense(60) @Relu Layer first();
                @Dense(7) Layer answer();
            }
            """;
    private static final Map<String, String> SOURCES = Map.of("kernels.Squared", SQUARED, "kernels.Separable",
            SEPARABLE, "kernels.Plain", PLAIN);

    private static final Compilation USUAL = Compilation.of(SOURCES, List.of());

    @ParameterizedTest
    @EnumSource
    void changeNothingButWhatTheySay(KernelSwitch choice) {
        var networks = new TreeMap<>(SOURCES);
        networks.keySet().retainAll(thatHave(choice));
        var off = Compilation.of(networks, List.of("-Anacre.kernel." + choice.option() + "=off"));
        for (var network : networks.keySet()) {
            assertThat(generated(network, off)).as("%s without %s", network, choice)
                    .isNotEqualTo(generated(network, USUAL));
            var duel = new Duel(graph(network), SEED);
            var bits = duel.bits(passes(network, off), STEPS, 2);
            var usualBits = duel.bits(passes(network, USUAL), STEPS, 2);
            if (choice.keepsBits()) {
                assertThat(bits).as("%s without %s", network, choice).isEqualTo(usualBits);
            } else {
                assertThat(bits).as("%s without %s", network, choice).isNotEqualTo(usualBits);
                assertThat(duel.differences(passes(network, off), STEPS)).as("%s without %s", network, choice)
                        .isEmpty();
            }
        }
    }

    private static Passes passes(String network, Compilation compiled) {
        return GeneratedNetwork.load(network, compiled.classes(), KernelForm.VECTOR).passes();
    }

    private static Set<String> thatHave(KernelSwitch choice) {
        return switch (choice) {
            case WINOGRAD, WINOGRAD_GRADIENT -> Set.of("kernels.Squared");
            case DEPTHWISE, FILTER_LANES -> Set.of("kernels.Separable");
            case BATCH_BLOCKED, SMALL_BATCH -> Set.of("kernels.Squared", "kernels.Separable");
            case FUSED_UPDATE, ZERO_COPY_INPUT -> Set.of("kernels.Plain");
        };
    }

    private static List<String> generated(String network, Compilation compiled) {
        return compiled.sources().entrySet().stream().filter(source -> source.getKey().startsWith(network))
                .map(Map.Entry::getValue).toList();
    }

    private static NetworkGraph graph(String network) {
        var graph = USUAL.graphs().get(network);
        if (graph == null) {
            throw new AssertionError(network + " is not compiled");
        }
        return graph;
    }
}

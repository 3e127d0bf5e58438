package dev.nacre.processor.emit;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.nacre.annotations.Layer;
import dev.nacre.processor.network.NetworkGraph;
import dev.nacre.processor.oracle.Compilation;
import dev.nacre.processor.oracle.Duel;
import dev.nacre.processor.oracle.GeneratedNetwork;
import dev.nacre.processor.oracle.KernelForm;
import dev.nacre.runtime.model.LayerSpec;
import dev.nacre.runtime.model.Model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Models of networks with blocks: what they compute, and how users reach what is inside. */
class BlocksTest {

    private static final List<Integer> STEPS = List.of(9, 1, 4);
    private static final long SEED = 5;
    private static final String HEAD = "package blocks;\nimport dev.nacre.annotations.*;\n";

    private static final String RESIDUAL = HEAD + """
            @Block
            public interface Residual {
                @Dense(8) @Tanh Layer first();
                @Use(Wide.class) @Repeat(2) Layer inner();
                @Add @Tanh Layer joined(Layer input, Layer inner);
            }
            """;
    private static final String WIDE = HEAD + """
            @Block @L2(1e-3)
            interface Wide {
                @Dense(12) @BatchNorm @Relu Layer up();
                @Dense(8) Layer down();
            }
            """;
    private static final String GATE = HEAD + """
            @Block(inputs = {"values", "by"})
            interface Gate {
                @Dense(8) @Sigmoid Layer share(Layer by);
                @Multiply Layer gated(Layer values, Layer share);
            }
            """;
    private static final String SCORE = HEAD + """
            @Block
            interface Score {
                @Dense(3) @Softmax Layer scores();
            }
            """;
    private static final String FLOWERS = HEAD + """
            @Network @Input(4) @Adam @Train(batch = 9)
            interface Flowers {
                @Dense(8) @Tanh Layer stem();
                @Use(Residual.class) @Repeat(2) @Dropout(0.2) Layer stage();
                @Use(Gate.class) Layer gate(Layer stage, Layer stem);
                @Dense(1) @Output @MeanSquaredError Layer size(Layer gate);
                @Use(Score.class) @Output @CrossEntropy Layer species(Layer gate);
            }
            """;
    private static final String FLOWERS_BY_HAND = HEAD + """
            @Network @Input(4) @Adam @Train(batch = 9)
            interface FlowersByHand {
                @Dense(8) @Tanh Layer stem();
                @Dense(8) @Tanh Layer first1();
                @Dense(12) @BatchNorm @Relu @L2(1e-3) Layer up11();
                @Dense(8) @L2(1e-3) Layer down11();
                @Dense(12) @BatchNorm @Relu @L2(1e-3) Layer up12();
                @Dense(8) @L2(1e-3) Layer down12();
                @Add @Tanh Layer joined1(Layer stem, Layer down12);
                @Dense(8) @Tanh Layer first2();
                @Dense(12) @BatchNorm @Relu @L2(1e-3) Layer up21();
                @Dense(8) @L2(1e-3) Layer down21();
                @Dense(12) @BatchNorm @Relu @L2(1e-3) Layer up22();
                @Dense(8) @L2(1e-3) Layer down22();
                @Add @Tanh Layer joined2(Layer joined1, Layer down22);
                @Dropout(0.2) Layer stage();
                @Dense(8) @Sigmoid Layer share(Layer stem);
                @Multiply Layer gated(Layer stage, Layer share);
                @Dense(1) @Output @MeanSquaredError Layer size();
                @Dense(3) @Softmax @Output @CrossEntropy Layer species(Layer gated);
            }
            """;
    private static final String PICTURES = HEAD
            + """
                    @Network @Input({6, 6, 2}) @CrossEntropy @Sgd(learningRate = 0.1, momentum = 0.9)
                    interface Pictures {
                        @Conv2d(filters = 4, kernel = 3, padding = Padding.SAME) @Relu Layer stem();
                        @Use(Residual.class) @Repeat(2) Layer stage();
                        @Use(Pyramid.class) Layer wide();
                        @GlobalAveragePool Layer mean();
                        @Dense(3) @Softmax Layer kind();

                        @Block interface Residual {
                            @Conv2d(filters = 4, kernel = 3, padding = Padding.SAME, bias = false) @BatchNorm @Relu Layer first();
                            @Conv2d(filters = 4, kernel = 3, padding = Padding.SAME, bias = false) @BatchNorm Layer second();
                            @Add @Relu Layer joined(Layer input, Layer second);
                        }

                        @Block interface Pyramid {
                            @Conv2d(filters = 3, kernel = 1) @Relu Layer point();
                            @Conv2d(filters = 3, kernel = 3, dilation = 2, padding = Padding.SAME) @Relu Layer far(Layer input);
                            @Concat Layer all(Layer point, Layer far);
                            @Conv2d(filters = 5, kernel = 2, stride = 2) @Relu Layer projected();
                        }
                    }
                    """;
    private static final String PICTURES_BY_HAND = HEAD + """
            @Network @Input({6, 6, 2}) @CrossEntropy @Sgd(learningRate = 0.1, momentum = 0.9)
            interface PicturesByHand {
                @Conv2d(filters = 4, kernel = 3, padding = Padding.SAME) @Relu Layer stem();
                @Conv2d(filters = 4, kernel = 3, padding = Padding.SAME, bias = false) @BatchNorm @Relu Layer first1();
                @Conv2d(filters = 4, kernel = 3, padding = Padding.SAME, bias = false) @BatchNorm Layer second1();
                @Add @Relu Layer joined1(Layer stem, Layer second1);
                @Conv2d(filters = 4, kernel = 3, padding = Padding.SAME, bias = false) @BatchNorm @Relu Layer first2();
                @Conv2d(filters = 4, kernel = 3, padding = Padding.SAME, bias = false) @BatchNorm Layer second2();
                @Add @Relu Layer joined2(Layer joined1, Layer second2);
                @Conv2d(filters = 3, kernel = 1) @Relu Layer point();
                @Conv2d(filters = 3, kernel = 3, dilation = 2, padding = Padding.SAME) @Relu Layer far(Layer joined2);
                @Concat Layer all(Layer point, Layer far);
                @Conv2d(filters = 5, kernel = 2, stride = 2) @Relu Layer projected();
                @GlobalAveragePool Layer mean();
                @Dense(3) @Softmax Layer kind();
            }
            """;
    private static final Compilation ALL = Compilation.of(Map.of("blocks.Residual", RESIDUAL, "blocks.Wide", WIDE,
            "blocks.Gate", GATE, "blocks.Score", SCORE, "blocks.Flowers", FLOWERS, "blocks.FlowersByHand",
            FLOWERS_BY_HAND, "blocks.Pictures", PICTURES, "blocks.PicturesByHand", PICTURES_BY_HAND), List.of());

    @ParameterizedTest
    @CsvSource({"Flowers, VECTOR", "Flowers, SCALAR", "Pictures, VECTOR", "Pictures, SCALAR"})
    void computeWhatTheOracleDoes(String network, KernelForm form) {
        var differences = new Duel(graph(network), SEED).differences(load(network, form).passes(), STEPS);

        assertThat(differences).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Flowers", "Pictures"})
    void computeTheSameBitsAsTheirLayersWrittenByHand(String network) {
        assertThat(bits(network)).isEqualTo(bits(network + "ByHand"));
    }

    private static List<Integer> bits(String network) {
        return new Duel(graph(network), SEED).bits(load(network, KernelForm.VECTOR).passes(), STEPS, 2);
    }

    @Test
    void haveAViewOfAllLayersOfAUse() throws ReflectiveOperationException {
        var flowers = load("Flowers", KernelForm.VECTOR);
        var method = flowers.modelType().getMethod("stage");
        method.setAccessible(true);
        var stage = (Layer) method.invoke(flowers.create(1));

        assertThat(stage.name()).isEqualTo("stage");
        assertThat(stage.description()).isEqualTo("2 x Residual: 8 -> 8");
        assertThat(stage.inputShapes()).containsExactly(List.of(8));
        assertThat(stage.outputShape()).containsExactly(8);
        assertThat(stage.parameterNames()).startsWith("1.first.weight", "1.first.bias", "1.inner.1.up.weight")
                .contains("2.inner.2.down.bias").doesNotHaveDuplicates();
        assertThat(stage.parameter("1.inner.1.up.weight")).hasSize(8 * 12);
        assertThat(stage.parameterCount()).isEqualTo(flowers.spec().layers().stream()
                .filter(layer -> layer.name().startsWith("stage")).mapToLong(layer -> layer.cost().parameterCount())
                .sum()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"stem", "stage.2.inner.1.up", "gate.share", "species.scores"})
    void haveAViewOfEachLayerByName(String name) {
        var model = load("Flowers", KernelForm.VECTOR).create(1);
        var layer = model.layer(name);

        assertThat(layer.name()).isEqualTo(name);
        assertThat(layer.parameter("weight")).isEqualTo(model.parameter(name + ".weight"));
    }

    @Test
    void haveNoViewOfWhatIsNotThere() {
        var model = load("Flowers", KernelForm.VECTOR).create(1);

        assertThatThrownBy(() -> model.layer("stage.3")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'stage.3'").hasMessageContaining("stage.2.joined");
    }

    @Test
    void callAnOutputByTheMethodThatUsesTheBlock() {
        var flowers = load("Flowers", KernelForm.VECTOR);

        assertThat(flowers.spec().outputs()).extracting(output -> output.name()).containsExactly("size", "species");
        assertThat(ALL.sources().get("blocks.FlowersModel")).contains("record Outputs(float[] size, float[] species)");
        assertThat(flowers.spec().layers()).extracting(LayerSpec::name).contains("species.scores")
                .doesNotContain("species");
    }

    @Test
    void giveEachUseParametersOfItsOwn() {
        Model model = load("Flowers", KernelForm.VECTOR).create(1);

        assertThat(model.parameter("stage.1.first.weight")).isNotEqualTo(model.parameter("stage.2.first.weight"));
        assertThat(model.summary()).contains("stage.1.inner.2.down").contains("gate.gated");
    }

    private static NetworkGraph graph(String network) {
        return Objects.requireNonNull(ALL.graphs().get("blocks." + network));
    }

    private static GeneratedNetwork load(String network, KernelForm form) {
        return GeneratedNetwork.load("blocks." + network, ALL.classes(), form);
    }
}

package dev.nacre.processor.check;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.nacre.processor.FrontEnd;

import static org.assertj.core.api.Assertions.assertThat;

/** Rules leave alone what is right, and do not blame one thing twice. */
class ChecksTest {

    @TempDir
    Path output;

    @Test
    void letsAnOutputFeedAnotherLayer() {
        assertThat(codes("""
                @Network @Input(4) @CrossEntropy
                interface Flowers {
                    @Dense(3) @Softmax @Output Layer coarse();
                    @Dense(9) @Softmax @Output Layer fine();
                }
                """)).isEmpty();
    }

    @Test
    void letsSoftmaxStandOnAMethodOfItsOwn() {
        assertThat(codes("""
                @Network @Input(4) @CrossEntropy
                interface Flowers {
                    @Dense(3) Layer scores();
                    @Softmax Layer species();
                }
                """)).isEmpty();
    }

    @Test
    void letsABottleneckBeMeant() {
        assertThat(codes("""
                @Network @Input(4) @MeanSquaredError
                interface Prices {
                    @Dense(2) @Identity Layer bottleneck();
                    @Dense(1) Layer price();
                }
                """)).isEmpty();
    }

    @Test
    void warnsOfHesRuleFromTheInterfaceWhereItStands() {
        var findings = FrontEnd.run("""
                @Network @Input(4) @MeanSquaredError
                @HeUniform
                interface Prices {
                    @Dense(8) @Tanh Layer features();
                    @Dense(8) @Relu Layer more();
                    @Dense(1) Layer price();
                }
                """, output).findings();

        assertThat(findings).singleElement()
                .satisfies(finding -> assertThat(finding.brief()).isEqualTo("warning NC203 in line 3"));
    }

    /** Softsign and hard tanh have flat ends as sigmoid and tanh have them, whoever writes them down. */
    @ParameterizedTest
    @ValueSource(
            strings = {"@Sigmoid", "@Tanh", "@Softsign", "@HardTanh(min = -1, max = 1)",
                "@Activation(\"x / sqrt(1 + x * x)\")"})
    void warnsOfHesRuleBeforeAllThatSaturates(String activation) {
        assertThat(codes("""
                @Network @Input(4) @MeanSquaredError
                interface Prices {
                    @Dense(8) %s @HeNormal Layer features();
                    @Dense(1) Layer price();
                }
                """.formatted(activation))).containsExactly("NC203");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"@Softplus", "@Identity", "@Elu", "@Absolute",
                "@Activation(\"where(x < 0, -log(1 - x), log(1 + x))\")"})
    void letsHesRuleStandBeforeWhatDoesNotSaturate(String activation) {
        assertThat(codes("""
                @Network @Input(4) @MeanSquaredError
                interface Prices {
                    @Dense(8) %s @HeNormal Layer features();
                    @Dense(1) Layer price();
                }
                """.formatted(activation))).isEmpty();
    }

    /** A rectifier hides negative predictions under every name. */
    @ParameterizedTest
    @ValueSource(strings = {"@Relu", "@LeakyRelu(slope = 0)", "@ShiftedRelu(lower = 0)"})
    void warnsOfARegressionThatCannotBeNegative(String activation) {
        assertThat(codes("""
                @Network @Input(4) @MeanSquaredError
                interface Prices {
                    @Dense(1) %s Layer price();
                }
                """.formatted(activation))).containsExactly("NC204");
    }

    @ParameterizedTest
    @ValueSource(strings = {"@Softplus", "@LeakyRelu", "@ShiftedRelu", "@Absolute"})
    void letsARegressionBePositiveOnPurpose(String activation) {
        assertThat(codes("""
                @Network @Input(4) @MeanSquaredError
                interface Prices {
                    @Dense(1) %s Layer price();
                }
                """.formatted(activation))).isEmpty();
    }

    @Test
    void asksForTheLossThatGoesWithTheLastLayerOfABlock() {
        assertThat(FrontEnd.run("""
                @Network @Input(4)
                interface Flowers {
                    @Use(Head.class) Layer species();
                }
                @Block
                interface Head {
                    @Dense(3) @Softmax Layer scores();
                }
                """, output).findings()).singleElement()
                .satisfies(finding -> assertThat(finding.text()).contains("Add @CrossEntropy"));
    }

    @Test
    void doesNotAskForWiresWhileWiresAreWrong() {
        assertThat(codes("""
                @Network @Input(4) @MeanSquaredError
                interface Prices {
                    @Dense(8) @Relu Layer features();
                    @Dense(1) Layer price(Layer featuers);
                }
                """)).containsExactly("NC106");
    }

    @Test
    void doesNotAskAnEmptyLayerForProbabilities() {
        assertThat(codes("""
                @Network @Input(4) @CrossEntropy
                interface Flowers {
                    Layer species();
                }
                """)).containsExactly("NC013");
    }

    @Test
    void countsParametersBeyondWhatALongHolds() {
        assertThat(codes("""
                @Network @Input(2147483647) @MeanSquaredError
                interface Prices {
                    @Dense(2147483647) @Relu Layer a();
                    @Dense(2147483647) @Relu Layer b();
                    @Dense(2147483647) @Relu Layer c();
                    @Dense(1) Layer price();
                }
                """)).containsExactly("NC133");
    }

    private List<String> codes(String source) {
        return FrontEnd.run(source, output).codes();
    }
}

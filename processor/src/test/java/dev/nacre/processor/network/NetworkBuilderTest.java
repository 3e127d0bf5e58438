package dev.nacre.processor.network;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.nacre.processor.FrontEnd;

import static org.assertj.core.api.Assertions.assertThat;

/** Declarations become graphs with the right wires, shapes, parameters and defaults. */
class NetworkBuilderTest {

    @TempDir
    Path output;

    @Test
    void buildsAChain() {
        assertThat(print("""
                @Network
                @Input({28, 28, 1})
                @CrossEntropy
                @Sgd(learningRate = 0.1, momentum = 0.9, nesterov = true)
                @Train(batch = 64, epochs = 5, seed = 7)
                interface Digits {
                    @Dense(8) @Relu @Dropout(0.3) @L2(1e-4) Layer features();
                    @Dense(value = 4, bias = false) @LeakyRelu(slope = 0.5) Layer narrow();
                    @Dense(10) @Softmax Layer digit();
                }
                """)).isEqualTo("""
                network Digits
                input input 28 x 28 x 1
                layer features <- input
                  dense 8: 28 x 28 x 1 -> 8
                    features.weight 8 x 784, normal 0 0.050507627227610534, l2 0.0001, stream 0
                    features.bias 8 bias, constant 0, stream 1
                  relu: 8 -> 8
                  dropout 0.3: 8 -> 8
                layer narrow <- features
                  dense 4 without bias: 8 -> 4
                    narrow.weight 4 x 8, normal 0 0.4472135954999579, stream 2
                  leaky relu 0.5: 4 -> 4
                layer digit <- narrow
                  dense 10: 4 -> 10
                    digit.weight 10 x 4, uniform -0.6546536707079771 0.6546536707079771, stream 3
                    digit.bias 10 bias, constant 0, stream 4
                  softmax: 10 -> 10
                output digit by CrossEntropy
                optimizer sgd, learning rate 0.1, nesterov momentum 0.9
                train batch 64, epochs 5, seed 7
                """);
    }

    @Test
    void buildsAGraphWithSeveralInputsAndOutputs() {
        assertThat(print("""
                @Network
                @Input(value = 3, name = "pixels")
                @Input(value = 2, name = "place")
                interface Depth {
                    @Dense(2) @Tanh Layer seen(Layer pixels);
                    @Add Layer sum(Layer seen, Layer place);
                    @Concat @Relu Layer both(Layer sum, Layer seen, Layer place);
                    @Dense(1) @Output @MeanSquaredError Layer depth(Layer both);
                    @Dense(1) @Sigmoid @Output @BinaryCrossEntropy Layer near(Layer both);
                }
                """)).contains("""
                layer sum <- seen, place
                  add: 2, 2 -> 2
                layer both <- sum, seen, place
                  concat: 2, 2, 2 -> 6
                  relu: 6 -> 6
                layer depth <- both
                """).contains("""
                output depth by MeanSquaredError
                output near by BinaryCrossEntropy
                optimizer adam, learning rate 0.001, beta1 0.9, beta2 0.999, epsilon 0.00000001
                train batch 32, epochs 10, seed 42
                """);
    }

    @Test
    void givesDefaultsOfTheInterfaceToHiddenLayersWithWeights() {
        assertThat(print("""
                @Network @Input(4) @MeanSquaredError
                @Relu @Dropout(0.2) @NormalWeights @L2(0.01)
                interface Prices {
                    @Dense(3) Layer plain();
                    @Dense(3) @Identity @Dropout(0) @L2(0) @LecunNormal Layer own();
                    @Add Layer joined(Layer plain, Layer own);
                    @Dense(1) Layer price();
                }
                """)).contains("""
                layer plain <- input
                  dense 3: 4 -> 3
                    plain.weight 3 x 4, normal 0 0.05, l2 0.01, stream 0
                    plain.bias 3 bias, constant 0, stream 1
                  relu: 3 -> 3
                  dropout 0.2: 3 -> 3
                layer own <- plain
                  dense 3: 3 -> 3
                    own.weight 3 x 3, normal 0 0.5773502691896257, stream 2
                    own.bias 3 bias, constant 0, stream 3
                  identity: 3 -> 3
                  dropout 0: 3 -> 3
                layer joined <- plain, own
                  add: 3, 3 -> 3
                layer price <- joined
                  dense 1: 3 -> 1
                    price.weight 1 x 3, normal 0 0.05, l2 0.01, stream 4
                    price.bias 1 bias, constant 0, stream 5
                output price by MeanSquaredError
                """);
    }

    @Test
    void letsActivationsAndNoiseBeLayersOfTheirOwn() {
        assertThat(print("""
                @Network @Input(4) @MeanSquaredError
                interface Prices {
                    @Dropout(0.2) Layer noisy();
                    @Relu Layer cut();
                    @Dense(1) Layer price();
                }
                """)).contains("""
                layer noisy <- input
                  dropout 0.2: 4 -> 4
                layer cut <- noisy
                  relu: 4 -> 4
                layer price <- cut
                """);
    }

    @Test
    void saysEverythingAtOnce() {
        var codes = FrontEnd.run("""
                @Network @Input({4, 0}) @Sgd(learningRate = 0) @Train(batch = 0, epochs = -1)
                interface Prices {
                    @Dense(0) @Relu @Dropout(1) Layer features();
                    @Dense(8) @LeakyRelu(slope = -1) @L2(-1) Layer wider();
                    @Dense(1) @UniformWeights(low = 1, high = 0) Layer price(Layer widr);
                }
                """, output).codes();

        assertThat(codes).containsExactly("NC102", "NC122", "NC127", "NC128", "NC120", "NC121", "NC130", "NC129",
                "NC140",
                "NC132", "NC106");
    }

    @Test
    void doesNotRepeatWhatFollowsFromAnError() {
        var codes = FrontEnd.run("""
                @Network @Input(4) @CrossEntropy
                interface Flowers {
                    @Dense(8) @Relu Layer stem(Layer imput);
                    @Dense(9) @Relu Layer block();
                    @Add Layer joined(Layer stem, Layer block);
                    @Dense(0) @Tanh @HeNormal Layer narrow();
                    @Concat Layer both(Layer joined, Layer narrow);
                    @Add Layer sum(Layer both, Layer joined);
                    @Dense(3) @Softmax Layer species();
                }
                """, output).codes();

        assertThat(codes).containsExactly("NC106", "NC120");
    }

    @Test
    void tellsTheWayToAShape() {
        var findings = FrontEnd.run("""
                @Network @Input({2, 3}) @MeanSquaredError
                interface Prices {
                    @Dense(8) @Relu Layer stem();
                    @Dense(4) @Relu Layer block();
                    @Add Layer joined(Layer stem, Layer block);
                    @Dense(1) Layer price();
                }
                """, output).findings();

        assertThat(findings).singleElement().satisfies(finding -> assertThat(finding.text())
                .contains("joined").contains("8 + 4").contains("input 2 x 3 -> stem 8 -> block 4"));
    }

    private String print(String source) {
        return NetworkPrinter.print(FrontEnd.graph(source, output));
    }
}

package dev.nacre.processor.network;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.nacre.processor.FrontEnd;
import dev.nacre.processor.plan.PlanPrinter;
import dev.nacre.processor.plan.Planner;

import static org.assertj.core.api.Assertions.assertThat;

/** A network with blocks is the network that one would have written out by hand. */
class BlocksTest {

    private static final Pattern DOTTED = Pattern.compile("(stage|narrow|score)\\.([12]\\.)?([a-z])");
    private static final String RESIDUAL = """
            @Block
            interface Residual {
                @Dense(8) @Tanh Layer first();
                @Dense(8) Layer second();
                @Add @Tanh Layer joined(Layer input, Layer second);
            }
            """;

    @TempDir
    Path output;

    @Test
    void standForTheirLayers() {
        assertSame("""
                @Network @Input(4) @MeanSquaredError
                interface Prices {
                    @Dense(8) @Tanh Layer stem();
                    @Use(Residual.class) @Repeat(2) Layer stage();
                    @Use(Residual.class) Layer narrow(Layer stem);
                    @Add Layer sum(Layer stage, Layer narrow);
                    @Dense(1) Layer price();
                }
                """ + RESIDUAL, """
                @Network @Input(4) @MeanSquaredError
                interface Prices {
                    @Dense(8) @Tanh Layer stem();
                    @Dense(8) @Tanh Layer stage1First();
                    @Dense(8) Layer stage1Second();
                    @Add @Tanh Layer stage1Joined(Layer stem, Layer stage1Second);
                    @Dense(8) @Tanh Layer stage2First();
                    @Dense(8) Layer stage2Second();
                    @Add @Tanh Layer stage2Joined(Layer stage1Joined, Layer stage2Second);
                    @Dense(8) @Tanh Layer narrowFirst(Layer stem);
                    @Dense(8) Layer narrowSecond();
                    @Add @Tanh Layer narrowJoined(Layer stem, Layer narrowSecond);
                    @Add Layer sum(Layer stage2Joined, Layer narrowJoined);
                    @Dense(1) Layer price();
                }
                """);
    }

    @Test
    void takeWhatComesBesideAUseBehindThem() {
        assertSame("""
                @Network @Input(8) @MeanSquaredError
                interface Prices {
                    @Use(Residual.class) @Repeat(2) @BatchNorm @Relu @Dropout(0.5) Layer stage();
                    @Dense(1) Layer price();
                }
                """ + RESIDUAL, """
                @Network @Input(8) @MeanSquaredError
                interface Prices {
                    @Dense(8) @Tanh Layer stage1First();
                    @Dense(8) Layer stage1Second();
                    @Add @Tanh Layer stage1Joined(Layer input, Layer stage1Second);
                    @Dense(8) @Tanh Layer stage2First();
                    @Dense(8) Layer stage2Second();
                    @Add @Tanh Layer stage2Joined(Layer stage1Joined, Layer stage2Second);
                    @BatchNorm @Relu @Dropout(0.5) Layer stage();
                    @Dense(1) Layer price();
                }
                """);
    }

    @Test
    void lieInsideOfTheNetworkAndTakeSeveralInputs() {
        assertSame("""
                @Network @Input(value = 8, name = "left") @Input(value = 4, name = "right") @MeanSquaredError
                interface Prices {
                    @Use(Gate.class) Layer narrow(Layer left, Layer right);
                    @Dense(1) Layer price();

                    @Block(inputs = {"values", "by"})
                    interface Gate {
                        @Dense(8) @Sigmoid Layer train(Layer by);
                        @Multiply Layer gated(Layer values, Layer train);
                    }
                }
                """, """
                @Network @Input(value = 8, name = "left") @Input(value = 4, name = "right") @MeanSquaredError
                interface Prices {
                    @Dense(8) @Sigmoid Layer narrowTrain(Layer right);
                    @Multiply Layer narrowGated(Layer left, Layer narrowTrain);
                    @Dense(1) Layer price();
                }
                """);
    }

    @Test
    void keepTheirFormulasButTakeInitialisersAndPenalties() {
        var text = print("""
                @Network @Input(8) @MeanSquaredError
                @Relu @Dropout(0.3) @NormalWeights @L2(0.1) @MaxNorm(3)
                interface Prices {
                    @Dense(4) Layer stem();
                    @Use(Plain.class) Layer plain();
                    @Use(Own.class) Layer own();
                }
                @Block
                interface Plain { @Dense(4) @Identity Layer one(); @Dense(4) Layer two(); }
                @Block @Tanh @LecunNormal @L2(0.2) @L1(0.3)
                interface Own { @Dense(4) Layer one(); @Dense(2) @L2(0) Layer two(); }
                """);

        assertThat(text).contains("""
                    stem.bias 4 bias, constant 0, stream 1
                  relu: 4 -> 4
                  dropout 0.3: 4 -> 4
                """).contains("""
                    plain.two.weight 4 x 4, normal 0 0.05, l2 0.1, max norm 3, stream 4
                    plain.two.bias 4 bias, constant 0, stream 5
                layer own.one <- plain.two
                  dense 4: 4 -> 4
                    own.one.weight 4 x 4, normal 0 0.5, l2 0.2, l1 0.3, max norm 3, stream 6
                    own.one.bias 4 bias, constant 0, stream 7
                  tanh: 4 -> 4
                layer own.two <- own.one
                  dense 2: 4 -> 2
                    own.two.weight 2 x 4, normal 0 0.5, l1 0.3, max norm 3, stream 8
                    own.two.bias 2 bias, constant 0, stream 9
                  tanh: 2 -> 2
                output own.two by MeanSquaredError
                """);
    }

    @Test
    void areOutputsUnderTheNameOfTheirMethod() {
        var graph = FrontEnd.graph("""
                @Network @Input(4) @Adam
                interface Flowers { @Use(Score.class) @CrossEntropy Layer species(); }
                @Block interface Score { @Dense(3) @Softmax Layer scores(); }
                """, output);

        assertThat(graph.outputs()).singleElement().satisfies(species -> {
            assertThat(species.name()).isEqualTo("species");
            assertThat(species.layer()).isEqualTo("species.scores");
        });
    }

    @Test
    void doNotRepeatWhatFollowsFromAnError() {
        var codes = FrontEnd.run("""
                @Network @Input(8) @MeanSquaredError
                interface Prices {
                    @Use(String.class) @Repeat(2) @Relu Layer stage();
                    @Use(Residual.class) @Repeat(3) Layer narrow();
                    @Use(Residual.class) Layer other(Layer stge);
                    @Concat Layer all(Layer narrow, Layer other);
                    @Dense(1) Layer price();
                }
                """ + RESIDUAL, output).codes();

        assertThat(codes).containsExactly("NC021", "NC106");
    }

    @Test
    void sayWhereAnInnerOutputLacksItsLoss() {
        var findings = FrontEnd.run("""
                @Network @Input(8)
                interface Prices {
                    @Use(Residual.class) Layer stage();
                    @Use(Score.class) Layer price();
                }
                @Block interface Score { @Dense(1) Layer score(); }
                """ + RESIDUAL, output).findings();

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.brief()).isEqualTo("error NC140 in line 5");
            assertThat(finding.text()).contains("The output price");
        });
    }

    private void assertSame(String withBlocks, String byHand) {
        assertThat(plan(withBlocks)).isEqualTo(plan(byHand));
    }

    private String print(String source) {
        return NetworkPrinter.print(FrontEnd.run(source, output).draft().graph());
    }

    private String plan(String source) {
        var graph = FrontEnd.graph(source, output);
        var text = NetworkPrinter.print(graph) + PlanPrinter.print(new Planner(Set.of()).plan(graph));
        return camel(text);
    }

    /** {@code stage.1.first} as {@code stage1First}. */
    private static String camel(String text) {
        return DOTTED.matcher(text).replaceAll(found -> found.group(1)
                + (found.group(2) == null ? "" : found.group(2).substring(0, 1))
                + found.group(3).toUpperCase(Locale.ROOT));
    }
}

package dev.nacre.processor.network;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.nacre.processor.FrontEnd;
import dev.nacre.processor.plan.PlanPrinter;
import dev.nacre.processor.plan.Planner;

import static org.assertj.core.api.Assertions.assertThat;

/** A network with blocks is the network that one would have written out by hand. */
class BlocksTest {

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

    private void assertSame(String withBlocks, String byHand) {
        assertThat(plan(withBlocks)).isEqualTo(plan(byHand));
    }

    private String plan(String source) {
        var graph = FrontEnd.graph(source, output);
        var text = NetworkPrinter.print(graph) + PlanPrinter.print(new Planner(java.util.Set.of()).plan(graph));
        return camel(text);
    }

    /** {@code stage.1.first} as {@code stage1First}. */
    private static String camel(String text) {
        return java.util.regex.Pattern.compile("(stage|narrow)\\.([12]\\.)?([a-z])").matcher(text)
                .replaceAll(found -> found.group(1) + (found.group(2) == null ? "" : found.group(2).substring(0, 1))
                        + found.group(3).toUpperCase(java.util.Locale.ROOT));
    }
}

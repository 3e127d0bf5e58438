package dev.nacre.processor.diagnostic;

import java.io.File;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.nacre.processor.NacreProcessor;
import dev.nacre.processor.diagnostic.SourceCompiler.Finding;

import static org.assertj.core.api.Assertions.assertThat;

/** What is wrong in a block is said where it can be seen, once, and with the use that shows it. */
class BlockMessagesTest {

    private static final String HEAD = "import dev.nacre.annotations.*;\n";
    private static final String RESIDUAL = """
            @Block
            interface Residual {
                @Dense(8) Layer inner();
                @Add @Relu Layer joined(Layer input, Layer inner);
            }
            """;

    @TempDir
    Path output;

    @Test
    void nameTheUse() {
        var finding = single(compile(network("@Use(Residual.class) @Repeat(3) Layer stage();") + RESIDUAL));

        assertThat(finding.brief()).isEqualTo("error NC110 in line 9");
        assertThat(finding.text())
                .contains("The layer stage.1.joined: @Add sums layers of the same shape, but gets 4 + 8")
                .contains("input 4 -> stage.1.inner 8").contains("\n    in stage (use 1 of 3 of Residual)\n");
    }

    @Test
    void nameTheWayThroughOtherBlocks() {
        var finding = single(compile(network("@Use(Outer.class) @Repeat(2) Layer stage();") + RESIDUAL + """
                @Block
                interface Outer {
                    @Use(Residual.class) Layer same();
                }
                """));

        assertThat(finding.text()).contains("The layer stage.1.same.joined")
                .contains("\n    in same (a use of Residual), in stage (use 1 of 2 of Outer)\n");
    }

    @Test
    void countTheUsesThatShareAMistake() {
        var finding = single(compile(network("""
                @Use(Residual.class) Layer first(Layer input);
                @Use(Residual.class) Layer second(Layer input);
                @Use(Residual.class) Layer third(Layer input);
                @Concat Layer all(Layer first, Layer second, Layer third);""") + RESIDUAL));

        assertThat(finding.text()).contains("in first (a use of Residual), and in 2 more uses\n");
    }

    @Test
    void sayWhatIsWrongByItselfWithoutAUse() {
        var wide = "@Block interface Wide { @Dense(-1) Layer wide(); }";
        var finding = single(compile(network("@Use(Wide.class) @Repeat(3) Layer stage();") + wide));

        assertThat(finding.brief()).isEqualTo("error NC120 in line 6");
        assertThat(finding.text()).doesNotContain("stage");
        assertThat(single(compile(HEAD + wide)).brief()).isEqualTo("error NC120 in line 2");
    }

    @Test
    void standOnTheUseOfABlockFromALibrary() {
        library("-parameters", RESIDUAL);
        var finding = single(compile(network("@Use(Residual.class) @Repeat(2) Layer stage();")));

        assertThat(finding.brief()).isEqualTo("error NC110 in line 3");
        assertThat(finding.text()).contains("The layer stage.1.joined")
                .contains("\n    at joined, in stage (use 1 of 2 of Residual)\n");
    }

    @Test
    void leadThroughLibrariesToTheNetwork() {
        library("-parameters", RESIDUAL + "@Block interface Outer { @Use(Residual.class) Layer same(); }");
        var finding = single(compile(network("@Use(Outer.class) Layer stage();")));

        assertThat(finding.brief()).isEqualTo("error NC110 in line 3");
        assertThat(finding.text()).contains("at joined, in same (a use of Residual), in stage (a use of Outer)");
    }

    @Test
    void useBlocksFromLibraries() {
        library("-parameters", RESIDUAL);

        assertThat(compile(network("@Dense(8) @Relu Layer stem();\n@Use(Residual.class) @Repeat(2) Layer stage();")))
                .isEmpty();
    }

    @Test
    void askForParameterNamesInClassFiles() {
        library("-g:none", RESIDUAL);
        var finding = single(compile(network("@Use(Residual.class) Layer stage();")));

        assertThat(finding.brief()).isEqualTo("error NC011 in line 3");
        assertThat(finding.text()).contains("layer stage.joined").contains("javac -parameters");
    }

    @Test
    void standOnTheUseOfAnIllFormedBlockFromALibrary() {
        library("-parameters", "@Block interface Odd { default Layer odd() { throw new Error(); } }");
        var finding = single(compile(network("@Use(Odd.class) Layer stage();")));

        assertThat(finding.brief()).isEqualTo("error NC007 in line 3");
        assertThat(finding.text()).contains("The method odd has a body");
    }

    @Test
    void standInTheBlockWhereWhatIsAroundDoesNotFitIt() {
        var finding = single(compile(HEAD + """
                @Network @Input(4) @MeanSquaredError @HeNormal interface Prices {
                @Use(Bent.class) @Repeat(3) Layer stage();
                @Dense(1) Layer price();
                }
                @Block interface Bent { @Dense(4) @Tanh Layer bent(); @Dense(4) @Relu Layer cut(); }
                """));

        assertThat(finding.brief()).isEqualTo("warning NC203 in line 6");
        assertThat(finding.text()).contains("@HeNormal on layer stage.1.bent")
                .contains("in stage (use 1 of 3 of Bent), and in 2 more uses\n");
    }

    @Test
    void keepQuietInAUseThatSaysSo() {
        var linear = "@Block interface Linear { @Dense(8) Layer first();\n@Dense(8) Layer second(); }";
        var uses = """
                %s @Use(Linear.class) @Relu Layer one(Layer input);
                @Use(Linear.class) @Relu Layer other(Layer one);""";

        assertThat(compile(network(uses.formatted("")) + linear)).singleElement()
                .satisfies(finding -> assertThat(finding.text())
                        .contains("in one (a use of Linear), and in one more use"));
        assertThat(compile(network(uses.formatted("@SuppressWarnings(\"nacre:NC208\")")) + linear)).singleElement()
                .satisfies(finding -> assertThat(finding.text()).contains("in other (a use of Linear)\n"));
        assertThat(compile(network(uses.formatted("")) + "@SuppressWarnings(\"nacre:NC208\") " + linear)).isEmpty();
    }

    private static String network(String layers) {
        return HEAD + """
                @Network @Input(4) @MeanSquaredError interface Prices {
                %s
                @Dense(1) Layer price();
                }
                """.formatted(layers);
    }

    /** Compiles as a library, whose source is not at hand later. */
    private void library(String option, String source) {
        var findings = SourceCompiler.javac(output).compile(HEAD + source, List.of(option, "-proc:none"),
                new NacreProcessor());
        assertThat(findings).isEmpty();
    }

    private List<Finding> compile(String source) {
        var options = List.of("--add-modules", "jdk.incubator.vector", "-classpath",
                output + File.pathSeparator + System.getProperty("java.class.path"));
        return SourceCompiler.javac(output).compile(source, options, new NacreProcessor());
    }

    private static Finding single(List<Finding> findings) {
        assertThat(findings).hasSize(1);
        return findings.getFirst();
    }
}

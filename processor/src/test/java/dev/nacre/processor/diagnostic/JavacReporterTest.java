package dev.nacre.processor.diagnostic;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.nacre.processor.FrontEndProcessor;

import static org.assertj.core.api.Assertions.assertThat;

/** Places messages where they belong, in the order of the source, and lets users silence warnings. */
class JavacReporterTest {

    @TempDir
    Path output;

    @Test
    void pointsAtTheValueOfAMember() {
        var finding = compile("", "", "-1").getLast();

        assertThat(finding.brief()).isEqualTo("error NC129 in line 8");
        assertThat(finding.column()).isEqualTo(19);
    }

    @Test
    void printsInTheOrderOfTheSource() {
        assertThat(compile("", "", "-1")).extracting(SourceCompiler.Finding::code).containsExactly("NC203", "NC129");
    }

    @Test
    void keepsQuietWhereAMethodSaysSo() {
        assertThat(compile("", "@SuppressWarnings(\"nacre:NC203\")", "0.1")).isEmpty();
    }

    @Test
    void keepsQuietWhereTheInterfaceSaysSo() {
        assertThat(compile("@SuppressWarnings({\"unused\", \"nacre:NC203\"})", "", "0.1")).isEmpty();
    }

    @Test
    void silencesNothingElse() {
        assertThat(compile("@SuppressWarnings({\"nacre:NC129\", \"nacre:NC201\"})", "", "-1"))
                .extracting(SourceCompiler.Finding::code).containsExactly("NC203", "NC129");
    }

    private List<SourceCompiler.Finding> compile(String onInterface, String onMethod, String factor) {
        var source = """
                import dev.nacre.annotations.*;
                @Network @Input(4) @MeanSquaredError
                %s
                interface Prices {
                    @Dense(8) @Tanh @HeNormal
                    %s
                    Layer features();
                    @Dense(1) @L2(%s)
                    Layer price();
                }
                """.formatted(onInterface, onMethod, factor);
        return SourceCompiler.javac(output).compile(source, new FrontEndProcessor());
    }
}

package dev.nacre.processor.diagnostic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import dev.nacre.processor.NacreProcessor;

import static org.assertj.core.api.Assertions.assertThat;

/** Every message of the catalogue is really given, exactly where it belongs, and has a page that tells the truth. */
class DiagnosticSamplesTest {

    private static final Path PAGES = Path.of("..", "docs", "diagnostics");
    private static final Pattern EXAMPLE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final List<String> VECTORS = List.of("--add-modules", "jdk.incubator.vector", "-proc:only");
    private static final String IMPORTS = "import dev.nacre.annotations.*;\n";

    @TempDir
    Path output;

    static List<DiagnosticSample> samples() {
        return DiagnosticSample.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void saysExactlyWhatIsExpected(DiagnosticSample sample) {
        var findings = SourceCompiler.javac(output).compile(sample.source(), sample.options(), new NacreProcessor());

        assertThat(findings).extracting(SourceCompiler.Finding::brief)
                .containsExactlyInAnyOrderElementsOf(sample.expected());
        assertThat(sample.expected()).anyMatch(expected -> expected.contains(sample.code()));
    }

    /** All but the one that no source can be relied on to show. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DEFECT")
    void hasASample(DiagnosticId id) {
        assertThat(samples()).extracting(DiagnosticSample::code).contains(id.code());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DEFECT")
    void hasAPageWhoseExamplesDoWhatTheySay(DiagnosticId id) throws IOException {
        var page = Files.readString(PAGES.resolve(id.code() + ".md"));
        var examples = EXAMPLE.matcher(page).results().map(match -> match.group(1)).toList();

        assertThat(page).startsWith("# " + id.code() + ": ");
        assertThat(examples).hasSize(2);
        assertThat(codes(examples.get(0), options(id))).contains(id.code());
        assertThat(codes(examples.get(1), VECTORS)).isEmpty();
    }

    private List<String> codes(String example, List<String> options) {
        return SourceCompiler.javac(output).compile(IMPORTS + example, options, new NacreProcessor()).stream()
                .map(finding -> finding.code() + finding.text()).map(text -> text.substring(0, 5)).toList();
    }

    private static List<String> options(DiagnosticId id) {
        return switch (id) {
            case NO_VECTOR_MODULE -> List.of("-proc:only");
            case NOT_WRITTEN -> Stream.concat(VECTORS.stream(), Stream.of("-Anacre.dump=pom.xml")).toList();
            case UNKNOWN_OPTION ->
                Stream.concat(VECTORS.stream(), Stream.of("-Anacre.kernel.winogard=off")).toList();
            default -> VECTORS;
        };
    }

    @Test
    void hasNoPageWithoutAnId() throws IOException {
        var codes = Arrays.stream(DiagnosticId.values()).map(DiagnosticId::code).toList();
        try (var pages = Files.list(PAGES)) {
            assertThat(pages.map(page -> page.getFileName().toString().replace(".md", "")).filter(
                    name -> !name.equals("README"))).containsExactlyInAnyOrderElementsOf(codes);
        }
        assertThat(samples()).extracting(DiagnosticSample::code).isSubsetOf(codes);
    }

    @ParameterizedTest
    @EnumSource
    void isNumberedByItsKind(DiagnosticId id) {
        assertThat(id.code()).matches(id.severity() == Severity.WARNING ? "NC2\\d\\d" : "NC[01]\\d\\d");
    }

    @Test
    void givesEachIdItsOwnCode() {
        assertThat(DiagnosticId.values()).extracting(DiagnosticId::code).doesNotHaveDuplicates();
    }
}

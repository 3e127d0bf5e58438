package dev.nacre.processor;

import java.nio.file.Path;
import java.util.List;

import dev.nacre.processor.diagnostic.SourceCompiler;
import dev.nacre.processor.diagnostic.SourceCompiler.Finding;
import dev.nacre.processor.network.NetworkDraft;
import dev.nacre.processor.network.NetworkGraph;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What becomes of a network's source up to the checked graph.
 *
 * @param draft of the first network in the source
 */
public record FrontEnd(List<Finding> findings, NetworkDraft draft) {

    private static final String IMPORTS = "import dev.nacre.annotations.*;\n";

    /** Reads, builds and checks; {@code source} goes without imports. */
    public static FrontEnd run(String source, Path output) {
        var processor = new FrontEndProcessor();
        var findings = SourceCompiler.javac(output).compile(IMPORTS + source, processor);
        assertThat(processor.drafts()).as("networks in the source, with %s", findings).isNotEmpty();
        return new FrontEnd(findings, processor.drafts().getFirst());
    }

    /** The graph of a source about which there is nothing to say. */
    public static NetworkGraph graph(String source, Path output) {
        var result = run(source, output);
        assertThat(result.findings()).isEmpty();
        return result.draft().graph();
    }

    /** The ids of all that was said. */
    public List<String> codes() {
        return findings.stream().map(Finding::code).toList();
    }
}

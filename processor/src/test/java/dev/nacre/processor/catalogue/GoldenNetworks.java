package dev.nacre.processor.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import dev.nacre.processor.network.NetworkGraph;
import dev.nacre.processor.oracle.Compilation;

/** Small networks that are shown with what they become: one for each way in which kernels work together. */
final class GoldenNetworks {

    private static final Path FOLDER = Path.of(System.getProperty("basedir", ""), "src/test/resources/networks");
    private static final String PACKAGE = "networks.";

    /** The one of which every file is shown. */
    private static final String WHOLE = "Digits";

    private final Compilation compiled = Compilation.of(sources(), List.of());

    private static Map<String, String> sources() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            var sources = new TreeMap<String, String>();
            for (var file : files.toList()) {
                sources.put(PACKAGE + file.getFileName().toString().replace(".java", ""), Files.readString(file));
            }
            return sources;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** By simple name. */
    Map<String, NetworkGraph> graphs() {
        var graphs = new TreeMap<String, NetworkGraph>();
        compiled.graphs().values().forEach(graph -> graphs.put(graph.declaration().name(), graph));
        return graphs;
    }

    /** The model and the kernels' contract say the same of every network, or repeat the forms of the kernels. */
    private static boolean isShown(String network, String name) {
        return network.equals(WHOLE) || !(name.endsWith("Model") || name.endsWith(network + "Kernels"));
    }

    /** Graph, plan and generated files of each, by path within a folder of all. */
    Map<String, String> texts() {
        var texts = new TreeMap<String, String>();
        graphs().forEach((network, graph) -> {
            texts.put(network + "/plan.txt", PlanText.of(graph));
            compiled.sources().forEach((name, source) -> {
                if (name.startsWith(PACKAGE + network) && isShown(network, name)) {
                    texts.put(network + '/' + name.substring(PACKAGE.length()) + ".java", source);
                }
            });
        });
        return texts;
    }
}

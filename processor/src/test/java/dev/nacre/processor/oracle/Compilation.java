package dev.nacre.processor.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

import dev.nacre.processor.FrontEndProcessor;
import dev.nacre.processor.NacreProcessor;
import dev.nacre.processor.network.NetworkGraph;

/**
 * What one call of javac with the processor makes of declared networks.
 *
 * @param graphs by the full name of the interface
 * @param sources generated, by class name
 * @param classes by binary name
 * @param said errors, and warnings about generated sources
 */
public record Compilation(Map<String, NetworkGraph> graphs, Map<String, String> sources, Map<String, byte[]> classes,
        List<String> said) {

    /** Compiles interfaces, given by their full names; whatever is said is in the result. */
    public static Compilation attempt(Map<String, String> interfaces, List<String> options) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var said = new DiagnosticCollector<JavaFileObject>();
        try (var files = new MemoryFiles(compiler.getStandardFileManager(said, Locale.ROOT, null))) {
            var written = new ArrayList<JavaFileObject>();
            interfaces.forEach((name, text) -> written.add(MemoryFiles.source(name, text)));
            var frontEnd = new FrontEndProcessor();
            var task = compiler.getTask(null, files, said, options(options), null, written);
            task.setProcessors(List.of(frontEnd, new NacreProcessor()));
            task.call();
            return new Compilation(graphs(frontEnd), files.sources(), files.classes(), findings(said, interfaces));
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    /** Compiles interfaces that have to compile without an error, and without a warning about what is generated. */
    public static Compilation of(Map<String, String> interfaces, List<String> options) {
        var result = attempt(interfaces, options);
        if (!result.said.isEmpty()) {
            throw new AssertionError(String.join("\n", result.said));
        }
        return result;
    }

    private static List<String> options(List<String> more) {
        var options = new ArrayList<>(List.of("-classpath", System.getProperty("java.class.path"), "--add-modules",
                "jdk.incubator.vector", "-Xlint:all,-incubating,-path"));
        options.addAll(more);
        return options;
    }

    private static Map<String, NetworkGraph> graphs(FrontEndProcessor frontEnd) {
        var graphs = new TreeMap<String, NetworkGraph>();
        for (var draft : frontEnd.drafts()) {
            var declaration = draft.graph().declaration();
            graphs.put(declaration.packageName() + "." + declaration.name(), draft.graph());
        }
        return graphs;
    }

    /** Declarations may be unwise on purpose; what is generated may not give a reason to warn. */
    private static List<String> findings(DiagnosticCollector<JavaFileObject> said, Map<String, String> interfaces) {
        var own = interfaces.keySet().stream().map(name -> "/" + name.replace('.', '/') + ".java")
                .collect(Collectors.toSet());
        return said.getDiagnostics().stream()
                .filter(one -> one.getKind() == Diagnostic.Kind.ERROR
                        || one.getSource() != null && !own.contains(one.getSource().toUri().getPath()))
                .map(Object::toString).toList();
    }
}

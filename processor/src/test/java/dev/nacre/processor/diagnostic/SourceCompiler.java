package dev.nacre.processor.diagnostic;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/**
 * Compiles a source with an annotation processor and tells what the compiler said.
 *
 * @param compiler javac, or any other behind the same interface
 * @param output where class files go
 */
public record SourceCompiler(JavaCompiler compiler, Path output) {

    private static final Pattern CODE = Pattern.compile("\\[(NC\\d+)]");
    private static final List<String> VECTORS = List.of("--add-modules", "jdk.incubator.vector");

    /**
     * One thing said.
     *
     * @param code its id, or nothing for what the Java compiler says by itself
     */
    public record Finding(String severity, String code, long line, long column, String text) {

        /** {@code error NC120 in line 7}. */
        public String brief() {
            return "%s %s in line %d".formatted(severity, code.isEmpty() ? text : code, line);
        }
    }

    /** The Java compiler of this JDK. */
    public static SourceCompiler javac(Path output) {
        return new SourceCompiler(ToolProvider.getSystemJavaCompiler(), output);
    }

    /** Compiles with the vector module. */
    public List<Finding> compile(String source, Processor processor) {
        return compile(source, VECTORS, processor);
    }

    /** Compiles with these options, and gives errors and warnings in the order of the source. */
    public List<Finding> compile(String source, List<String> options, Processor processor) {
        var said = new DiagnosticCollector<JavaFileObject>();
        try (var files = compiler.getStandardFileManager(said, Locale.ROOT, StandardCharsets.UTF_8)) {
            var sources = files.getJavaFileObjects(written(source));
            var task = compiler.getTask(null, files, said, options(options), null, sources);
            task.setProcessors(List.of(processor));
            task.call();
        } catch (IOException failure) {
            throw new AssertionError("cannot compile", failure);
        }
        return findings(said);
    }

    /** A real file, which not every compiler can do without; beside the class files, not among them. */
    private Path written(String source) throws IOException {
        var folder = Files.createDirectories(output.resolve("sources"));
        return Files.writeString(folder.resolve("Source.java"), source);
    }

    /** Runs the processor on types that are compiled already. */
    public List<Finding> read(List<String> types, Path classes, Processor processor) {
        var said = new DiagnosticCollector<JavaFileObject>();
        var options = options(VECTORS);
        options.set(options.indexOf("-classpath") + 1, classes + File.pathSeparator + classPath());
        options.add("-proc:only");
        var task = compiler.getTask(null, null, said, options, types, List.of());
        task.setProcessors(List.of(processor));
        task.call();
        return findings(said);
    }

    private List<String> options(List<String> more) {
        var options = new ArrayList<>(List.of("-d", output.toString(), "-classpath", classPath()));
        options.addAll(more);
        return options;
    }

    private static String classPath() {
        return System.getProperty("java.class.path");
    }

    private static List<Finding> findings(DiagnosticCollector<JavaFileObject> said) {
        return said.getDiagnostics().stream().filter(one -> !one.getMessage(Locale.ROOT).contains("incubating module"))
                .filter(one -> one.getKind() != javax.tools.Diagnostic.Kind.NOTE).map(SourceCompiler::finding).toList();
    }

    private static Finding finding(javax.tools.Diagnostic<? extends JavaFileObject> one) {
        var severity = one.getKind() == javax.tools.Diagnostic.Kind.ERROR ? "error" : "warning";
        var text = one.getMessage(Locale.ROOT);
        var code = CODE.matcher(text);
        return new Finding(severity, code.find() ? code.group(1) : "", one.getLineNumber(), one.getColumnNumber(),
                text);
    }
}

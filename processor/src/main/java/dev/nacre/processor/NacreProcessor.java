package dev.nacre.processor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

import com.google.auto.service.AutoService;

import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.diagnostic.JavacReporter;
import dev.nacre.processor.diagnostic.JavacReporter.Place;
import dev.nacre.processor.emit.SourceFile;

/** What javac calls: compiles each {@code @Network} interface by itself. */
@AutoService(Processor.class)
public final class NacreProcessor extends AbstractProcessor {

    private static final String LANGUAGE = "dev.nacre.annotations.";
    private static final String NETWORK = LANGUAGE + "Network";
    /** Each file comes from one interface alone, which lets build tools recompile only what changed. */
    private static final String ISOLATING = "org.gradle.annotation.processing.isolating";

    /** Names of the types that there are, to which no generated one may add another. */
    private final Set<String> declared = new HashSet<>();

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(LANGUAGE + "*");
    }

    @Override
    public Set<String> getSupportedOptions() {
        var options = Options.names();
        options.add(ISOLATING);
        return options;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    /** Claims the whole language, so that no lint asks who reads it; networks are what it starts from. */
    @Override
    @SuppressWarnings("DoNotClaimAnnotations") // they are nobody else's, and javac's lint warns users of unclaimed ones
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        ElementFilter.typesIn(round.getRootElements())
                .forEach(type -> declared.add(type.getQualifiedName().toString()));
        for (var annotation : annotations) {
            if (annotation.getQualifiedName().contentEquals(NETWORK)) {
                ElementFilter.typesIn(round.getElementsAnnotatedWith(annotation)).forEach(this::compile);
            }
        }
        return true;
    }

    private void compile(TypeElement type) {
        var options = Options.of(processingEnv.getOptions());
        var compiler = new NetworkCompiler(processingEnv.getElementUtils(), options);
        var result = unlessTaken(compiled(type, compiler), type, compiler);
        var diagnostics = result.diagnostics();
        try {
            for (var file : result.files()) {
                write(file, type);
            }
            dump(result, type, options);
        } catch (IOException | InvalidPathException failure) {
            diagnostics.report(DiagnosticId.NOT_WRITTEN, new Place(1, type), type.getSimpleName(), failure);
        }
        new JavacReporter(processingEnv.getMessager()).report(diagnostics);
    }

    /** What becomes of the network; a defect of the compiler is one error on it and not the end of the build. */
    private static NetworkCompiler.Result compiled(TypeElement type, NetworkCompiler compiler) {
        try {
            return compiler.compile(type);
        } catch (RuntimeException | StackOverflowError defect) {
            var diagnostics = new Diagnostics();
            var at = defect.getStackTrace().length == 0 ? "" : " at " + defect.getStackTrace()[0];
            diagnostics.report(DiagnosticId.DEFECT, new Place(1, type), type.getSimpleName(), defect + at);
            return new NetworkCompiler.Result(diagnostics, List.of(compiler.stub(type)), Map.of());
        }
    }

    /** The result, if all of its names are free; else only as much of a stub as they allow. */
    private NetworkCompiler.Result unlessTaken(NetworkCompiler.Result result, TypeElement type,
            NetworkCompiler compiler) {
        var taken = result.files().stream().map(SourceFile::name).filter(declared::contains).toList();
        if (taken.isEmpty()) {
            return result;
        }
        taken.forEach(name -> result.diagnostics().report(DiagnosticId.TAKEN_NAME, new Place(1, type),
                type.getSimpleName(), name));
        var stub = Stream.of(compiler.stub(type)).filter(file -> !declared.contains(file.name())).toList();
        return new NetworkCompiler.Result(result.diagnostics(), stub, Map.of());
    }

    private void write(SourceFile file, TypeElement type) throws IOException {
        declared.add(file.name());
        try (var writer = processingEnv.getFiler().createSourceFile(file.name(), type).openWriter()) {
            writer.write(file.text());
        }
    }

    private static void dump(NetworkCompiler.Result result, TypeElement type, Options options) throws IOException {
        if (options.dumpFolder().isEmpty()) {
            return;
        }
        var folder = Files.createDirectories(Path.of(options.dumpFolder().get()));
        for (var dump : result.dumps().entrySet()) {
            Files.writeString(folder.resolve(type.getQualifiedName() + "." + dump.getKey() + ".txt"), dump.getValue());
        }
    }
}

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
import dev.nacre.processor.diagnostic.Suggestion;
import dev.nacre.processor.emit.SourceFile;

/** What javac calls: compiles each {@code @Network} interface by itself, and looks at each {@code @Block}. */
@AutoService(Processor.class)
public final class NacreProcessor extends AbstractProcessor {

    private static final String LANGUAGE = "dev.nacre.annotations.";
    private static final String NETWORK = LANGUAGE + "Network";
    private static final String BLOCK = LANGUAGE + "Block";
    /** Each file comes from one interface and its blocks, which lets build tools recompile only what changed. */
    private static final String ISOLATING = "org.gradle.annotation.processing.isolating";

    /** Names of the types that there are, to which no generated one may add another. */
    private final Set<String> declared = new HashSet<>();

    private final JavacReporter reporter = new JavacReporter();

    private boolean optionsChecked;

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(LANGUAGE + "*");
    }

    /** Misspelt ones too: what javac would warn of is an error here, which says more. */
    @Override
    public Set<String> getSupportedOptions() {
        var options = Options.names();
        options.addAll(Options.ours(processingEnv.getOptions().keySet()));
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
        // blocks first: what is wrong with one by itself needs no network to be told by
        marked(BLOCK, annotations, round).forEach(this::check);
        var networks = marked(NETWORK, annotations, round);
        networks.stream().findFirst().ifPresent(this::checkOptions);
        networks.forEach(this::compile);
        return true;
    }

    /** Options belong to no network; what is wrong with them is said once, at the first. */
    private void checkOptions(TypeElement network) {
        if (optionsChecked) {
            return;
        }
        optionsChecked = true;
        var diagnostics = new Diagnostics();
        for (var unknown : Options.of(processingEnv.getOptions()).unknown()) {
            var name = unknown.split("=", 2)[0];
            diagnostics.report(DiagnosticId.UNKNOWN_OPTION, new Place(1, network), unknown,
                    Suggestion.didYouMean(name, Options.names()), Options.list());
        }
        reporter.report(diagnostics, processingEnv.getMessager());
    }

    private static Set<TypeElement> marked(String name, Set<? extends TypeElement> annotations,
            RoundEnvironment round) {
        return annotations.stream().filter(annotation -> annotation.getQualifiedName().contentEquals(name)).findFirst()
                .map(annotation -> ElementFilter.typesIn(round.getElementsAnnotatedWith(annotation)))
                .orElse(Set.of());
    }

    private void check(TypeElement block) {
        Diagnostics diagnostics;
        try {
            diagnostics = compiler().check(block);
        } catch (RuntimeException | StackOverflowError defect) {
            diagnostics = defect(block, "block", defect);
        }
        reporter.report(diagnostics, processingEnv.getMessager());
    }

    private NetworkCompiler compiler() {
        return new NetworkCompiler(processingEnv.getElementUtils(), declared, Options.of(processingEnv.getOptions()));
    }

    private void compile(TypeElement type) {
        var options = Options.of(processingEnv.getOptions());
        var compiler = compiler();
        var result = unlessTaken(compiled(type, compiler), type, compiler);
        var diagnostics = result.diagnostics();
        try {
            for (var file : result.files()) {
                write(file, result.origins());
            }
            dump(result, type, options);
        } catch (IOException | InvalidPathException failure) {
            diagnostics.report(DiagnosticId.NOT_WRITTEN, new Place(1, type), type.getSimpleName(), failure);
        }
        reporter.report(diagnostics, processingEnv.getMessager());
    }

    /** What becomes of the network; a defect of the compiler is one error on it and not the end of the build. */
    private static NetworkCompiler.Result compiled(TypeElement type, NetworkCompiler compiler) {
        try {
            return compiler.compile(type);
        } catch (RuntimeException | StackOverflowError defect) {
            return compiler.failure(type, defect(type, "network", defect));
        }
    }

    private static Diagnostics defect(TypeElement type, String kind, Throwable defect) {
        var diagnostics = new Diagnostics();
        var at = defect.getStackTrace().length == 0 ? "" : " at " + defect.getStackTrace()[0];
        diagnostics.report(DiagnosticId.DEFECT, new Place(1, type), kind, type.getSimpleName(), defect + at);
        return diagnostics;
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
        return new NetworkCompiler.Result(result.diagnostics(), stub, Map.of(), result.origins());
    }

    private void write(SourceFile file, List<TypeElement> origins) throws IOException {
        declared.add(file.name());
        var from = origins.toArray(TypeElement[]::new);
        try (var writer = processingEnv.getFiler().createSourceFile(file.name(), from).openWriter()) {
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

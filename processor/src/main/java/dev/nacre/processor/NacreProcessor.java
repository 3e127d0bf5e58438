package dev.nacre.processor;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic.Kind;

import com.google.auto.service.AutoService;

import dev.nacre.processor.diagnostic.JavacReporter;
import dev.nacre.processor.emit.SourceFile;

/** What javac calls: compiles each {@code @Network} interface by itself. */
@AutoService(Processor.class)
public final class NacreProcessor extends AbstractProcessor {

    private static final String LANGUAGE = "dev.nacre.annotations.";
    private static final String NETWORK = LANGUAGE + "Network";
    /** Each file comes from one interface alone, which lets build tools recompile only what changed. */
    private static final String ISOLATING = "org.gradle.annotation.processing.isolating";

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
        for (var annotation : annotations) {
            if (annotation.getQualifiedName().contentEquals(NETWORK)) {
                ElementFilter.typesIn(round.getElementsAnnotatedWith(annotation)).forEach(this::compile);
            }
        }
        return true;
    }

    private void compile(TypeElement type) {
        var options = Options.of(processingEnv.getOptions());
        var result = new NetworkCompiler(processingEnv.getElementUtils(), options).compile(type);
        new JavacReporter(processingEnv.getMessager()).report(result.diagnostics());
        try {
            for (var file : result.files()) {
                write(file, type);
            }
            dump(result, type, options);
        } catch (IOException failure) {
            processingEnv.getMessager().printMessage(Kind.ERROR,
                    "cannot write what " + type.getSimpleName() + " becomes: " + failure, type);
        }
    }

    private void write(SourceFile file, TypeElement type) throws IOException {
        try (var writer = processingEnv.getFiler().createSourceFile(file.name(), type).openWriter()) {
            writer.write(file.text());
        }
    }

    private static void dump(NetworkCompiler.Result result, TypeElement type, Options options) throws IOException {
        if (options.dumpFolder().isEmpty()) {
            return;
        }
        var folder = Files.createDirectories(options.dumpFolder().get());
        for (var dump : result.dumps().entrySet()) {
            Files.writeString(folder.resolve(type.getQualifiedName() + "." + dump.getKey() + ".txt"), dump.getValue());
        }
    }
}

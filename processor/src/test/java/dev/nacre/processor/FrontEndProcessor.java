package dev.nacre.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

import dev.nacre.processor.check.Checks;
import dev.nacre.processor.declare.DeclarationReader;
import dev.nacre.processor.declare.VectorModule;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.diagnostic.JavacReporter;
import dev.nacre.processor.network.NetworkBuilder;
import dev.nacre.processor.network.NetworkDraft;

/** The compiler up to the checked graph: what tests of these phases run, without waiting for code to be generated. */
public final class FrontEndProcessor extends AbstractProcessor {

    private final List<NetworkDraft> drafts = new ArrayList<>();

    /** What has been read, in the order of the compilation. */
    public List<NetworkDraft> drafts() {
        return List.copyOf(drafts);
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("dev.nacre.annotations.Network");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (var annotation : annotations) {
            ElementFilter.typesIn(round.getElementsAnnotatedWith(annotation)).forEach(this::compile);
        }
        return false;
    }

    private void compile(TypeElement type) {
        var diagnostics = new Diagnostics();
        var elements = processingEnv.getElementUtils();
        new DeclarationReader(elements, diagnostics).read(type).ifPresent(declaration -> {
            VectorModule.check(elements, declaration.source(), diagnostics);
            var draft = new NetworkBuilder(diagnostics).build(declaration);
            Checks.run(draft, diagnostics);
            drafts.add(draft);
        });
        new JavacReporter(processingEnv.getMessager()).report(diagnostics);
    }
}

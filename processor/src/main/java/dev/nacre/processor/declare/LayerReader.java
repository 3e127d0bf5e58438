package dev.nacre.processor.declare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

import dev.nacre.processor.declare.DeclarationReader.Places;
import dev.nacre.processor.declare.LayerDeclaration.Feed;
import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.diagnostic.JavacReporter.Place;

/** Reads the methods of an interface: the layers of a network or a block. */
final class LayerReader {

    private static final String LAYER = "dev.nacre.annotations.Layer";

    private final Elements elements;
    private final Diagnostics diagnostics;
    private final Places places;

    LayerReader(Elements elements, Diagnostics diagnostics, Places places) {
        this.elements = elements;
        this.diagnostics = diagnostics;
        this.places = places;
    }

    /** The layers, also the ill-formed ones, so that others may refer to them; nothing where the Java compiler has errors. */
    Optional<List<LayerDeclaration>> read(TypeElement type, Set<String> reservedNames) {
        var layers = new ArrayList<Optional<LayerDeclaration>>();
        var seen = new HashSet<String>();
        for (var method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            var source = places.next(method);
            boolean formed = formed(method, source, reservedNames);
            if (!seen.add(method.getSimpleName().toString())) {
                diagnostics.report(DiagnosticId.DUPLICATE_LAYER, source, method.getSimpleName());
            } else if (formed || annotated(method)) {
                layers.add(layer(method, source));
            }
        }
        return DeclarationReader.all(layers);
    }

    private boolean annotated(ExecutableElement method) {
        return method.getAnnotationMirrors().stream()
                .anyMatch(mirror -> AnnotationReader.ofTheLanguage(elements, mirror));
    }

    private Optional<LayerDeclaration> layer(ExecutableElement method, Place source) {
        if (broken(method)) {
            return Optional.empty();
        }
        var name = method.getSimpleName().toString();
        return new AnnotationReader(elements, places).read(method, source)
                .map(annotations -> new LayerDeclaration(name, feeds(method), annotations, source));
    }

    private static boolean broken(ExecutableElement method) {
        return method.getReturnType().getKind() == TypeKind.ERROR
                || method.getParameters().stream()
                        .anyMatch(parameter -> parameter.asType().getKind() == TypeKind.ERROR);
    }

    private List<Feed> feeds(ExecutableElement method) {
        var feeds = new ArrayList<Feed>();
        for (var parameter : method.getParameters()) {
            var source = places.next(parameter);
            checkType(method, parameter, source);
            feeds.add(new Feed(parameter.getSimpleName().toString(), source));
        }
        return feeds;
    }

    private void checkType(ExecutableElement method, VariableElement parameter, Place source) {
        if (!isLayer(parameter.asType())) {
            diagnostics.report(DiagnosticId.FEED_TYPE, source, method.getSimpleName(), parameter.getSimpleName(),
                    parameter.asType());
        }
    }

    private boolean formed(ExecutableElement method, Place source, Set<String> reservedNames) {
        var name = method.getSimpleName();
        var result = method.getReturnType();
        if (!method.getModifiers().contains(Modifier.ABSTRACT)) {
            diagnostics.report(DiagnosticId.LAYER_WITH_BODY, source, name);
            return false;
        }
        if (reservedNames.contains(name.toString())) {
            diagnostics.report(DiagnosticId.RESERVED_NAME, source, name);
            return false;
        }
        if (!method.getTypeParameters().isEmpty()) {
            diagnostics.report(DiagnosticId.GENERIC_LAYER, source, name);
        }
        if (result.getKind() != TypeKind.ERROR && !isLayer(result)) {
            diagnostics.report(DiagnosticId.LAYER_TYPE, source, name, result);
            return false;
        }
        return true;
    }

    private static boolean isLayer(TypeMirror type) {
        return type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element
                && element.getQualifiedName().contentEquals(LAYER);
    }
}

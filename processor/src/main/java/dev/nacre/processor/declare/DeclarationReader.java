package dev.nacre.processor.declare;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

import dev.nacre.processor.declare.Form.Kind;
import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.diagnostic.JavacReporter.Place;

/**
 * Reads an interface under {@code @Network}; sees nothing but that interface, the blocks it uses and a few names beside it, so
 * that builds can be incremental.
 */
public final class DeclarationReader {

    private final Elements elements;
    private final Set<String> sources;
    private final Diagnostics diagnostics;
    private final List<TypeElement> used = new ArrayList<>();

    /**
     * A reader that reports to these diagnostics.
     *
     * @param sources full names of the top-level types whose source is part of the compilation; messages point into them
     */
    public DeclarationReader(Elements elements, Set<String> sources, Diagnostics diagnostics) {
        this.elements = elements;
        this.sources = Set.copyOf(sources);
        this.diagnostics = diagnostics;
    }

    /**
     * What the user wrote. Nothing where it is no interface, which is reported, or where the Java compiler itself has errors to
     * report about it.
     */
    public Optional<NetworkDeclaration> read(TypeElement type) {
        var places = new Places();
        var source = places.next(type);
        if (!formed(type, source)) {
            return Optional.empty();
        }
        var annotations = new AnnotationReader(elements, places).read(type, source);
        var layers = new LayerReader(elements, diagnostics, places).read(type, ReservedNames.all());
        if (annotations.isEmpty() || layers.isEmpty()) {
            return Optional.empty();
        }
        if (ElementFilter.methodsIn(type.getEnclosedElements()).isEmpty()) {
            diagnostics.report(DiagnosticId.NO_LAYERS, source, type.getSimpleName(), Kind.NETWORK.noun());
        }
        var blocks = new BlockReader(elements, sources, diagnostics, places);
        blocks.readUsed(layers.get());
        used.addAll(blocks.types());
        return Optional.of(new NetworkDeclaration(name(type), documentation(type), annotations.get(), layers.get(),
                blocks.blocks(), source));
    }

    /** The block, unless it is ill-formed, which is reported, and the blocks it leads to. */
    public Blocks readBlock(TypeElement type) {
        var blocks = new BlockReader(elements, sources, diagnostics, new Places());
        blocks.read(type);
        return blocks.blocks();
    }

    /** The blocks that the networks read so far lead to. */
    public List<TypeElement> usedBlocks() {
        return List.copyOf(used);
    }

    /** Whether a class can implement it and be a model, whatever its layers say. */
    public static boolean canBeImplemented(TypeElement type) {
        return type.getKind() == ElementKind.INTERFACE && !type.getNestingKind().isNested()
                && type.getTypeParameters().isEmpty() && !type.getModifiers().contains(Modifier.SEALED)
                && ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                        .noneMatch(method -> ReservedNames.contains(method.getSimpleName().toString()));
    }

    private boolean formed(TypeElement type, Place source) {
        if (!Form.check(type, source, Kind.NETWORK, diagnostics)) {
            return false;
        }
        if (type.getNestingKind().isNested()) {
            diagnostics.report(DiagnosticId.NESTED_NETWORK, source, type.getSimpleName(), enclosing(type));
        }
        if (type.getModifiers().contains(Modifier.SEALED)) {
            diagnostics.report(DiagnosticId.SEALED_NETWORK, source, type.getSimpleName());
        }
        JavaLang.check(elements, type, source, diagnostics);
        return true;
    }

    private static String enclosing(TypeElement type) {
        return Objects.requireNonNull(type.getEnclosingElement()).getSimpleName().toString();
    }

    private NetworkDeclaration.Type name(TypeElement type) {
        return new NetworkDeclaration.Type(elements.getPackageOf(type).getQualifiedName().toString(),
                type.getSimpleName().toString(), type.getModifiers().contains(Modifier.PUBLIC));
    }

    private String documentation(TypeElement type) {
        return Objects.requireNonNullElse(elements.getDocComment(type), "");
    }

    /** Numbers the places in the order in which they are read, which is that of the source. */
    static final class Places {

        private int read;

        Place next(Element element) {
            return new Place(++read, element);
        }

        int next() {
            return ++read;
        }
    }

    /** All of the parts, or nothing if one is missing. */
    static <T> Optional<List<T>> all(List<Optional<T>> parts) {
        var present = new ArrayList<T>();
        parts.forEach(part -> part.ifPresent(present::add));
        return present.size() == parts.size() ? Optional.of(present) : Optional.empty();
    }
}

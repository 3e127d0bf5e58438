package dev.nacre.processor.declare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

import dev.nacre.processor.declare.DeclarationReader.Places;
import dev.nacre.processor.declare.Form.Kind;
import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.diagnostic.Diagnostics;

/** Reads blocks, and the blocks that these use. */
final class BlockReader {

    private final Elements elements;
    private final Set<String> sources;
    private final Diagnostics diagnostics;
    private final Places places;
    private final Map<String, Optional<BlockDeclaration>> blocks = new LinkedHashMap<>();
    private final List<TypeElement> types = new ArrayList<>();

    /**
     * A reader for what one declaration leads to.
     *
     * @param sources full names of the top-level types whose source is part of the compilation
     */
    BlockReader(Elements elements, Set<String> sources, Diagnostics diagnostics, Places places) {
        this.elements = elements;
        this.sources = sources;
        this.diagnostics = diagnostics;
        this.places = places;
    }

    Blocks blocks() {
        return new Blocks(blocks);
    }

    /** What has been read. */
    List<TypeElement> types() {
        return List.copyOf(types);
    }

    /** Reads a block for its own sake. */
    void read(TypeElement type) {
        enter(type, diagnostics);
    }

    /** Reads what layers use. */
    void readUsed(List<LayerDeclaration> layers) {
        readUsed(layers, diagnostics);
    }

    private void readUsed(List<LayerDeclaration> layers, Diagnostics said) {
        layers.forEach(layer -> layer.annotation("Use").ifPresent(use -> readUsed(use, said)));
    }

    private void readUsed(AnnotationUse use, Diagnostics said) {
        var type = elements.getTypeElement(use.text("value"));
        if (type == null || !isBlock(type) || blocks.containsKey(name(type))) {
            return;
        }
        if (sources.contains(topLevel(type))) {
            enter(type, diagnostics);
        } else {
            var unseen = new Diagnostics();
            enter(type, unseen);
            said.adopt(unseen, use.at("value"));
        }
    }

    private void enter(TypeElement type, Diagnostics said) {
        // known before its layers are followed: blocks may go in circles
        blocks.put(name(type), Optional.empty());
        types.add(type);
        var block = declaration(type, said);
        blocks.put(name(type), block);
        block.ifPresent(read -> readUsed(read.layers(), said));
    }

    private Optional<BlockDeclaration> declaration(TypeElement type, Diagnostics said) {
        var source = places.next(type);
        if (!Form.check(type, source, Kind.BLOCK, said)) {
            return Optional.empty();
        }
        var annotations = new AnnotationReader(elements, places).read(type, source);
        var layers = new LayerReader(elements, said, places).read(type, Set.of());
        if (annotations.isEmpty() || layers.isEmpty()) {
            return Optional.empty();
        }
        if (ElementFilter.methodsIn(type.getEnclosedElements()).isEmpty()) {
            said.report(DiagnosticId.NO_LAYERS, source, type.getSimpleName(), Kind.BLOCK.noun());
        }
        return layers.get().isEmpty() ? Optional.empty()
                : Optional.of(new BlockDeclaration(name(type), annotations.get(), layers.get(),
                        sources.contains(topLevel(type)), source));
    }

    private boolean isBlock(TypeElement type) {
        return type.getAnnotationMirrors().stream().anyMatch(mirror -> AnnotationReader.ofTheLanguage(elements, mirror)
                && mirror.getAnnotationType().asElement().getSimpleName().contentEquals("Block"));
    }

    private static String name(TypeElement type) {
        return type.getQualifiedName().toString();
    }

    private static String topLevel(TypeElement type) {
        Element around = type;
        while (around.getEnclosingElement() instanceof TypeElement outer) {
            around = outer;
        }
        return around.toString();
    }
}

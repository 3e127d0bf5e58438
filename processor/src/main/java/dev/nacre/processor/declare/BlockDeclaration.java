package dev.nacre.processor.declare;

import java.util.List;
import java.util.Optional;

import dev.nacre.processor.diagnostic.BlockUse;
import dev.nacre.processor.diagnostic.SourceRef;

/**
 * An interface under {@code @Block}, free of javac.
 *
 * @param type its full name
 * @param annotations on the interface, in source order
 * @param layers in source order; at least one
 * @param sourceIsHere whether its source is part of the compilation, so that messages can point into it
 * @param source the interface
 */
public record BlockDeclaration(String type, List<AnnotationUse> annotations, List<LayerDeclaration> layers,
        boolean sourceIsHere, SourceRef source) {

    public BlockDeclaration {
        annotations = List.copyOf(annotations);
        layers = List.copyOf(layers);
    }

    /** Its simple name: {@code Residual}. */
    public String name() {
        return type.substring(type.lastIndexOf('.') + 1);
    }

    /** The interface's annotation of that name. */
    public Optional<AnnotationUse> annotation(String annotation) {
        return annotations.stream().filter(use -> use.name().equals(annotation)).findFirst();
    }

    /** The block as one of its uses sees it: all places know the use. */
    public BlockDeclaration in(BlockUse use) {
        return new BlockDeclaration(type, annotations.stream().map(annotation -> annotation.in(use, "")).toList(),
                layers.stream().map(layer -> layer.in(use)).toList(), sourceIsHere, source.in(use, ""));
    }
}

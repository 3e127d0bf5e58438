package dev.nacre.processor.declare;

import java.util.List;
import java.util.Optional;

import dev.nacre.processor.diagnostic.BlockUse;
import dev.nacre.processor.diagnostic.SourceRef;

/**
 * One method of the interface of a network or a block.
 *
 * @param name the method's
 * @param inputs the method's parameters, which name what feeds the layer; none means the layer above
 * @param annotations in source order
 * @param source the method
 */
public record LayerDeclaration(String name, List<Feed> inputs, List<AnnotationUse> annotations, SourceRef source) {

    /** A parameter of the method: the name of an input or a layer. */
    public record Feed(String name, SourceRef source) {}

    public LayerDeclaration {
        inputs = List.copyOf(inputs);
        annotations = List.copyOf(annotations);
    }

    /** Its annotation of that name. */
    public Optional<AnnotationUse> annotation(String annotation) {
        return annotations.stream().filter(use -> use.name().equals(annotation)).findFirst();
    }

    /** The layer as one use of its block sees it. */
    LayerDeclaration in(BlockUse use) {
        return new LayerDeclaration(name,
                inputs.stream().map(feed -> new Feed(feed.name(), feed.source().in(use, name)))
                        .toList(),
                annotations.stream().map(annotation -> annotation.in(use, name)).toList(),
                source.in(use, name));
    }

    /** The same under another name. */
    public LayerDeclaration named(String other) {
        return new LayerDeclaration(other, inputs, annotations, source);
    }
}

package dev.nacre.processor.declare;

import java.util.List;
import java.util.Optional;

import dev.nacre.processor.diagnostic.SourceRef;

/**
 * What a user wrote, free of javac.
 *
 * @param type the interface's name and kind
 * @param documentation the interface's Javadoc; empty when it has none
 * @param annotations on the interface, in source order; repeated ones side by side
 * @param layers in source order
 * @param blocks that its layers lead to
 * @param source the interface
 */
public record NetworkDeclaration(Type type, String documentation, List<AnnotationUse> annotations,
        List<LayerDeclaration> layers, Blocks blocks, SourceRef source) {

    /**
     * The interface's name.
     *
     * @param packageName empty for the unnamed package
     * @param name simple name
     * @param isPublic whether other packages see it
     */
    public record Type(String packageName, String name, boolean isPublic) {}

    public NetworkDeclaration {
        annotations = List.copyOf(annotations);
        layers = List.copyOf(layers);
    }

    public String packageName() {
        return type.packageName();
    }

    public String name() {
        return type.name();
    }

    /** The interface's annotation of that name. */
    public Optional<AnnotationUse> annotation(String annotation) {
        return annotations.stream().filter(use -> use.name().equals(annotation)).findFirst();
    }

    /** All of the interface's annotations of that name. */
    public List<AnnotationUse> all(String annotation) {
        return annotations.stream().filter(use -> use.name().equals(annotation)).toList();
    }
}

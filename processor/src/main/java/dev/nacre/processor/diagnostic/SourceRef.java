package dev.nacre.processor.diagnostic;

import org.jspecify.annotations.Nullable;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/** A place in the user's source: an element, an annotation on it, or the value of one of its members. */
public final class SourceRef implements Comparable<SourceRef> {

    private static final SourceRef NONE = new SourceRef(0, null, null, null);

    private final int position;
    private final @Nullable Element element;
    private final @Nullable AnnotationMirror annotation;
    private final @Nullable AnnotationValue value;

    private SourceRef(int position, @Nullable Element element, @Nullable AnnotationMirror annotation,
            @Nullable AnnotationValue value) {
        this.position = position;
        this.element = element;
        this.annotation = annotation;
        this.value = value;
    }

    /** No place at all, for declarations that come from no source. */
    public static SourceRef none() {
        return NONE;
    }

    /** An element; {@code position} says which of two places comes first in the source. */
    public static SourceRef of(int position, Element element) {
        return new SourceRef(position, element, null, null);
    }

    /** An annotation on this place's element. */
    public SourceRef at(int later, AnnotationMirror mirror) {
        return new SourceRef(later, element, mirror, null);
    }

    /** A value of this place's annotation. */
    public SourceRef at(int later, AnnotationValue memberValue) {
        return new SourceRef(later, element, annotation, memberValue);
    }

    @Nullable
    Element element() {
        return element;
    }

    @Nullable
    AnnotationMirror annotation() {
        return annotation;
    }

    @Nullable
    AnnotationValue value() {
        return value;
    }

    @Override
    public int compareTo(SourceRef other) {
        return Integer.compare(position, other.position);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SourceRef ref && ref.position == position && ref.element == element
                && ref.annotation == annotation && ref.value == value;
    }

    @Override
    public int hashCode() {
        return position;
    }

    @Override
    public String toString() {
        return "place " + position;
    }
}

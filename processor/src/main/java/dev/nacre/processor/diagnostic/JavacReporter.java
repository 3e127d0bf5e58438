package dev.nacre.processor.diagnostic;

import java.util.List;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic.Kind;

import org.jspecify.annotations.Nullable;

/** Prints diagnostics through the Java compiler, each on the most exact place that is known. */
public final class JavacReporter {

    private static final String SUPPRESSION = "nacre:";

    private final Messager messager;

    public JavacReporter(Messager messager) {
        this.messager = messager;
    }

    /**
     * An element, an annotation on it, or the value of one of its members.
     *
     * @param position grows from the start of the source to its end
     */
    public record Place(int position, Element element, @Nullable AnnotationMirror annotation,
            @Nullable AnnotationValue value) implements SourceRef {

        public Place(int position, Element element) {
            this(position, element, null, null);
        }

        @Override
        public boolean isOn(SourceRef other) {
            return other instanceof Place place
                    && (element.equals(place.element) || place.element.equals(element.getEnclosingElement()));
        }

        /** An annotation on this place's element. */
        public Place at(int later, AnnotationMirror mirror) {
            return new Place(later, element, mirror, null);
        }

        /** A value of this place's annotation. */
        public Place at(int later, AnnotationValue memberValue) {
            return new Place(later, element, annotation, memberValue);
        }
    }

    /** Prints everything that is not silenced by {@code @SuppressWarnings("nacre:...")} on the method or the interface. */
    public void report(Diagnostics diagnostics) {
        for (var diagnostic : diagnostics.list()) {
            switch (diagnostic.where()) {
                case SourceRef.None _ -> messager.printMessage(kind(diagnostic), diagnostic.toString());
                case Place place when silenced(diagnostic, place) -> {
                }
                case Place place -> messager.printMessage(kind(diagnostic), diagnostic.toString(), place.element(),
                        place.annotation(), place.value());
            }
        }
    }

    private static Kind kind(Diagnostic diagnostic) {
        return switch (diagnostic.id().severity()) {
            case ERROR -> Kind.ERROR;
            case WARNING -> Kind.WARNING;
        };
    }

    private static boolean silenced(Diagnostic diagnostic, Place place) {
        if (diagnostic.id().severity() == Severity.ERROR) {
            return false;
        }
        var token = SUPPRESSION + diagnostic.id().code();
        for (Element element = place.element(); element != null; element = element.getEnclosingElement()) {
            var suppressed = element.getAnnotation(SuppressWarnings.class);
            if (suppressed != null && List.of(suppressed.value()).contains(token)) {
                return true;
            }
        }
        return false;
    }
}

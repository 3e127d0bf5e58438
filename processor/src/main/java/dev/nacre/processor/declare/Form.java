package dev.nacre.processor.declare;

import java.util.Locale;
import java.util.stream.Collectors;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.diagnostic.JavacReporter.Place;
import dev.nacre.processor.diagnostic.SourceRef;

/** What the interface of a network and that of a block have in common. */
final class Form {

    /** What an interface declares. */
    enum Kind {
        NETWORK("Network", "network"), BLOCK("Block", "block");

        private final String annotation;
        private final String noun;

        Kind(String annotation, String noun) {
            this.annotation = annotation;
            this.noun = noun;
        }

        String noun() {
            return noun;
        }
    }

    private Form() {}

    /** Reports what is wrong with the type, whatever its layers say; false if it is no interface. */
    static boolean check(TypeElement type, Place source, Kind kind, Diagnostics diagnostics) {
        if (type.getKind() != ElementKind.INTERFACE) {
            diagnostics.report(DiagnosticId.NOT_AN_INTERFACE, annotation(type, source, kind), type.getSimpleName(),
                    kindOf(type), kind.annotation, kind.noun);
            return false;
        }
        if (!type.getTypeParameters().isEmpty()) {
            diagnostics.report(DiagnosticId.GENERIC_NETWORK, source, type.getSimpleName(), kind.noun);
        }
        if (!type.getInterfaces().isEmpty()) {
            var parents = type.getInterfaces().stream().map(Object::toString).collect(Collectors.joining(", "));
            diagnostics.report(DiagnosticId.EXTENDING_NETWORK, source, type.getSimpleName(), parents, kind.noun);
        }
        return true;
    }

    /** Where the annotation stands that makes it a network or a block. */
    private static SourceRef annotation(TypeElement type, Place source, Kind kind) {
        return type.getAnnotationMirrors().stream()
                .filter(mirror -> mirror.getAnnotationType().asElement().getSimpleName()
                        .contentEquals(kind.annotation))
                .findFirst().<SourceRef>map(mirror -> source.at(source.position(), mirror)).orElse(source);
    }

    private static String kindOf(TypeElement type) {
        return type.getKind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

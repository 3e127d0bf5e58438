package dev.nacre.processor.diagnostic;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic.Kind;

import org.jspecify.annotations.Nullable;

import dev.nacre.processor.diagnostic.SourceRef.InBlock;

/**
 * Prints diagnostics through the Java compiler, each on the most exact place that is known. What is wrong in a block is said
 * once, however many uses share it; so one reporter sees all networks of a compilation.
 */
public final class JavacReporter {

    private static final String SUPPRESSION = "nacre:";

    private final Set<Key> told = new HashSet<>();

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
            return switch (other) {
                case SourceRef.None _ -> false;
                case InBlock inner -> isOn(inner.place());
                case Place place ->
                    element.equals(place.element) || place.element.equals(element.getEnclosingElement());
            };
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

    /** What makes a mistake the same in several uses of a block: its kind, and where in the block it stands. */
    private record Key(DiagnosticId id, Element element, @Nullable AnnotationMirror annotation,
            @Nullable AnnotationValue value) {

        static Stream<Key> of(Diagnostic diagnostic) {
            var where = diagnostic.where() instanceof InBlock inner ? inner.place() : diagnostic.where();
            return where instanceof Place place
                    ? Stream.of(new Key(diagnostic.id(), place.element(), place.annotation(), place.value()))
                    : Stream.empty();
        }
    }

    /** Prints everything that is not silenced by {@code @SuppressWarnings("nacre:...")} on the method or the interface. */
    public void report(Diagnostics diagnostics, Messager messager) {
        var news = diagnostics.list().stream().filter(diagnostic -> !silenced(diagnostic, diagnostic.where()))
                .filter(diagnostic -> Key.of(diagnostic).noneMatch(told::contains)).toList();
        var uses = uses(news);
        for (var diagnostic : news) {
            if (diagnostic.where() instanceof InBlock inner) {
                var sharing = Key.of(diagnostic).flatMap(key -> Stream.ofNullable(uses.get(key))).findFirst()
                        .orElse(List.of(inner.use()));
                if (sharing.getFirst().equals(inner.use())) {
                    print(messager, diagnostic, inside(inner, sharing.size()));
                }
            } else {
                print(messager, diagnostic, "");
            }
        }
        news.forEach(diagnostic -> Key.of(diagnostic).forEach(told::add));
    }

    /** The uses that share a mistake, in order. */
    private static Map<Key, List<BlockUse>> uses(List<Diagnostic> news) {
        var uses = new HashMap<Key, List<BlockUse>>();
        for (var diagnostic : news) {
            if (diagnostic.where() instanceof InBlock inner) {
                Key.of(diagnostic).forEach(key -> uses.merge(key, List.of(inner.use()), (known, more) -> Stream
                        .concat(known.stream(), more.stream()).distinct().toList()));
            }
        }
        return uses;
    }

    private static String inside(InBlock inner, int uses) {
        var layer = inner.use().sourceIsHere() || inner.layer().isEmpty() ? "" : "at " + inner.layer() + ", ";
        var others = switch (uses) {
            case 1 -> "";
            case 2 -> ", and in one more use";
            default -> ", and in " + (uses - 1) + " more uses";
        };
        return "\n  " + layer + inner.use().text() + others;
    }

    private static void print(Messager messager, Diagnostic diagnostic, String inside) {
        var text = "[%s] %s%s\n  %s".formatted(diagnostic.id().code(), diagnostic.message(), inside, diagnostic.hint());
        var where = diagnostic.where() instanceof InBlock inner ? inner.shown() : diagnostic.where();
        if (where instanceof Place place) {
            messager.printMessage(kind(diagnostic), text, place.element(), place.annotation(), place.value());
        } else {
            messager.printMessage(kind(diagnostic), text);
        }
    }

    private static Kind kind(Diagnostic diagnostic) {
        return switch (diagnostic.id().severity()) {
            case ERROR -> Kind.ERROR;
            case WARNING -> Kind.WARNING;
        };
    }

    /** What a use silences, is silent in that use; what the block silences, in all of them. */
    private static boolean silenced(Diagnostic diagnostic, SourceRef where) {
        if (diagnostic.id().severity() == Severity.ERROR) {
            return false;
        }
        return switch (where) {
            case SourceRef.None _ -> false;
            case InBlock inner -> silenced(diagnostic, inner.place()) || silenced(diagnostic, inner.use().source());
            case Place place -> silenced(SUPPRESSION + diagnostic.id().code(), place.element());
        };
    }

    private static boolean silenced(String token, Element inner) {
        for (Element element = inner; element != null; element = element.getEnclosingElement()) {
            var suppressed = element.getAnnotation(SuppressWarnings.class);
            if (suppressed != null && List.of(suppressed.value()).contains(token)) {
                return true;
            }
        }
        return false;
    }
}

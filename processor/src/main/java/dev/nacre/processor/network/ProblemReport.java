package dev.nacre.processor.network;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import dev.nacre.processor.declare.AnnotationUse;
import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.diagnostic.Severity;
import dev.nacre.processor.layer.Layer;

/**
 * Where the shape rule of a layer complains: once what feeds it is known, and on the annotation that caused it.
 *
 * @param unknownShapes takes up the layer when its shape becomes a guess
 * @param known whether the shapes that feed it are more than guesses
 */
record ProblemReport(Place place, Set<String> unknownShapes, Diagnostics diagnostics,
        boolean known) implements Layer.ShapeProblems {

    /** The layer, its annotation, and the way to what feeds it. */
    record Place(String layer, AnnotationUse use, Trail shapes, List<String> feeds) {
        Place {
            feeds = List.copyOf(feeds);
        }

        String trail() {
            return shapes.to(feeds);
        }
    }

    @Override
    public void mismatch(String message, String hint) {
        if (known) {
            diagnostics.report(DiagnosticId.SHAPES_DIFFER, place.use().source(),
                    "The layer " + place.layer() + ": " + message, place.trail(), hint);
        }
        unknownShapes.add(place.layer());
    }

    @Override
    public void report(DiagnosticId id, String member, Object... arguments) {
        if (known) {
            var all = Stream.concat(Stream.of(place.layer(), place.use().name(), place.trail()),
                    Arrays.stream(arguments)).toArray();
            diagnostics.report(id, member.isEmpty() ? place.use().source() : place.use().at(member), all);
        }
        if (id.severity() == Severity.ERROR) {
            unknownShapes.add(place.layer());
        }
    }
}

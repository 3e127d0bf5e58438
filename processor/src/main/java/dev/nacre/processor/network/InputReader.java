package dev.nacre.processor.network;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.nacre.processor.declare.AnnotationUse;
import dev.nacre.processor.declare.Identifiers;
import dev.nacre.processor.declare.NetworkDeclaration;
import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.shape.Shape;

/** Reads what comes into a network. */
final class InputReader {

    private static final Shape GUESS = Shape.of(1);

    private final Diagnostics diagnostics;
    private final Set<String> unknownShapes;

    InputReader(Diagnostics diagnostics, Set<String> unknownShapes) {
        this.diagnostics = diagnostics;
        this.unknownShapes = unknownShapes;
    }

    List<NetworkGraph.Input> read(NetworkDeclaration declaration) {
        var inputs = new ArrayList<NetworkGraph.Input>();
        var names = new HashSet<String>();
        for (var use : declaration.all("Input")) {
            var name = use.text("name");
            if (names.add(name)) {
                inputs.add(new NetworkGraph.Input(name, shape(use), use.source()));
                checkName(use);
            } else {
                diagnostics.report(DiagnosticId.DUPLICATE_INPUT, use.at("name"), name, "two inputs");
            }
        }
        if (inputs.isEmpty()) {
            diagnostics.report(DiagnosticId.MISSING_INPUT, declaration.source(), declaration.name());
        }
        declaration.layers().stream().filter(layer -> names.contains(layer.name())).forEach(layer -> diagnostics
                .report(DiagnosticId.DUPLICATE_INPUT, layer.source(), layer.name(), "an input and a layer"));
        return inputs;
    }

    private void checkName(AnnotationUse use) {
        if (!Identifiers.accepts(use.text("name"))) {
            diagnostics.report(DiagnosticId.INPUT_NAME, use.at("name"), use.text("name"));
        }
    }

    private Shape shape(AnnotationUse use) {
        return valid(use).orElseGet(() -> {
            unknownShapes.add(use.text("name"));
            return GUESS;
        });
    }

    private Optional<Shape> valid(AnnotationUse use) {
        var extents = use.integers("value");
        if (extents.isEmpty() || extents.stream().anyMatch(extent -> extent < 1)) {
            var written = extents.stream().map(String::valueOf).collect(Collectors.joining(", "));
            diagnostics.report(DiagnosticId.INPUT_EXTENT, use.at("value"), use.text("name"), written);
            return Optional.empty();
        }
        var shape = new Shape(extents);
        if (!countable(extents)) {
            diagnostics.report(DiagnosticId.INPUT_TOO_LARGE, use.at("value"), use.text("name"), shape);
            return Optional.empty();
        }
        return Optional.of(shape);
    }

    private static boolean countable(List<Integer> extents) {
        long elements = 1;
        for (int extent : extents) {
            elements *= extent;
            if (elements > Integer.MAX_VALUE) {
                return false;
            }
        }
        return true;
    }
}

package dev.nacre.processor.network;

import java.util.List;
import java.util.stream.Collectors;

import dev.nacre.processor.declare.AnnotationUse;
import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.diagnostic.Written;
import dev.nacre.processor.layer.Readout;
import dev.nacre.processor.network.NetworkGraph.Output;
import dev.nacre.processor.train.BiasStarts;

/** Class priors are shares of an output's classes: one for each, above 0, and 1 in all where one class excludes the others. */
final class ClassPriorsReader {

    /** Shares are often rounded to three digits. */
    private static final double TOLERANCE = 1.001e-3;

    private ClassPriorsReader() {}

    static void check(NetworkDraft draft, Diagnostics diagnostics) {
        for (var layer : draft.graph().declaration().layers()) {
            layer.annotation(BiasStarts.PRIORS.annotation()).ifPresent(use -> draft.graph().outputs().stream()
                    .filter(output -> output.name().equals(layer.name()))
                    .filter(output -> draft.unknownLosses().contains(output.layer())
                            || output.loss().takesPriors())
                    .findFirst().ifPresentOrElse(output -> check(draft, output, use, diagnostics),
                            () -> diagnostics.report(DiagnosticId.PRIORS_PLACE, use.source(), layer.name())));
        }
    }

    private static void check(NetworkDraft draft, Output output, AnnotationUse use, Diagnostics diagnostics) {
        var shares = use.numbers("value");
        boolean known = !draft.unknownShapes().contains(output.layer())
                && !draft.unknownLosses().contains(output.layer());
        if (!known || shares.isEmpty()) {
            return;
        }
        int units = draft.graph().layer(output.layer()).shape().channels();
        boolean exclusive = output.loss().absorbs().filter(Readout.DISTRIBUTION::equals).isPresent();
        double sum = shares.stream().mapToDouble(Double::doubleValue).sum();
        boolean right = shares.size() == units && shares.stream().allMatch(share -> share > 0 && share < 1)
                && (!exclusive || Math.abs(sum - 1) <= TOLERANCE);
        if (!right) {
            diagnostics.report(DiagnosticId.PRIORS, use.at("value"), output.layer(), written(shares),
                    "%d fractions above 0 and below 1".formatted(units) + (exclusive ? " that sum to 1" : ""),
                    "Write how often each %s, or leave it out to have it counted in the training data."
                            .formatted(exclusive ? "class occurs" : "unit's target is 1"));
        }
    }

    private static String written(List<Double> shares) {
        return shares.stream().map(Written::number).collect(Collectors.joining(", ", "{", "}"));
    }
}

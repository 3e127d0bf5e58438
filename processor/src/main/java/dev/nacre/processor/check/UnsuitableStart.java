package dev.nacre.processor.check;

import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.layer.ParameterDefinition.Role;
import dev.nacre.processor.network.NetworkDraft;
import dev.nacre.processor.network.NetworkGraph;
import dev.nacre.processor.network.NetworkGraph.Node;
import dev.nacre.processor.network.NetworkGraph.Parameter;
import dev.nacre.processor.train.Initialiser;

/** Initial weights must be neither so large that signals grow from layer to layer, nor all equal. */
final class UnsuitableStart implements Check {

    /** Times the variance at which a linear layer keeps that of its inputs; He's rule has 2. */
    private static final double LARGE = 16;

    @Override
    public void check(NetworkDraft draft, Diagnostics diagnostics) {
        for (var layer : Stages.sound(draft, diagnostics)) {
            for (var parameter : layer.stages().getFirst().parameters()) {
                if (parameter.definition().role() == Role.WEIGHT) {
                    check(draft.graph(), layer, parameter, diagnostics);
                }
            }
        }
    }

    private static void check(NetworkGraph graph, Node layer, Parameter weight, Diagnostics diagnostics) {
        var operation = layer.stages().getFirst();
        boolean several = weight.definition().shape().extents().getFirst() > 1;
        if (weight.initialiser() instanceof Initialiser.Constant && several && !Stages.isOutput(graph, layer)) {
            diagnostics.report(DiagnosticId.EQUAL_START, operation.source(), layer.name());
        }
        double growth = weight.growth();
        if (growth > LARGE) {
            diagnostics.report(DiagnosticId.EXPLODING_START, operation.source(), layer.name(),
                    Math.rint(10 * Math.sqrt(growth)) / 10);
        }
    }
}

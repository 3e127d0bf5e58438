package dev.nacre.processor.check;

import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.layer.LayerEntry.Role;
import dev.nacre.processor.network.NetworkDraft;
import dev.nacre.processor.network.NetworkGraph;
import dev.nacre.processor.network.NetworkGraph.Node;

/** Two linear layers without an activation between are no stronger than one, unless a bottleneck is intended. */
final class LinearStack implements Check {

    @Override
    public void check(NetworkDraft draft, Diagnostics diagnostics) {
        var graph = draft.graph();
        for (var layer : graph.layers()) {
            if (isLinear(layer)) {
                graph.layers().stream().filter(first -> layer.inputs().contains(first.name()))
                        .filter(first -> straight(first) && hidden(graph, first))
                        .filter(first -> !diagnostics.hasErrorsOn(first.source())
                                && !diagnostics.hasErrorsOn(layer.source()))
                        .forEach(first -> diagnostics.report(DiagnosticId.LINEAR_STACK, first.source(), layer.name(),
                                first.name()));
            }
        }
    }

    private static boolean isLinear(Node layer) {
        return layer.stages().getFirst().layer().isLinear();
    }

    private static boolean straight(Node layer) {
        return isLinear(layer) && layer.stage(Role.ACTIVATION).isEmpty();
    }

    private static boolean hidden(NetworkGraph graph, Node layer) {
        return graph.outputs().stream().noneMatch(output -> output.layer().equals(layer.name()));
    }
}

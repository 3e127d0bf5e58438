package dev.nacre.processor.check;

import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.network.NetworkDraft;
import dev.nacre.processor.network.NetworkGraph.Node;
import dev.nacre.processor.network.Trail;

/** All parameters of a model share one array of floats, and the state of the optimizer another. */
final class TooManyParameters implements Check {

    @Override
    public void check(NetworkDraft draft, Diagnostics diagnostics) {
        int slots = draft.graph().optimizer().slots().size();
        long total = 0;
        for (var layer : draft.graph().layers()) {
            for (var parameter : Footprint.parameters(layer).toList()) {
                total += Footprint.floats(parameter);
                if (total > Integer.MAX_VALUE) {
                    report(DiagnosticId.TOO_MANY_PARAMETERS, draft, layer, total, diagnostics);
                    return;
                }
                if (slots * total > Integer.MAX_VALUE) {
                    report(DiagnosticId.TOO_MANY_SLOTS, draft, layer, slots * total, diagnostics);
                    return;
                }
            }
        }
    }

    private static void report(DiagnosticId id, NetworkDraft draft, Node layer, long floats, Diagnostics diagnostics) {
        var graph = draft.graph();
        diagnostics.report(id, layer.source(), layer.name(), floats, Trail.of(graph).to(layer.name()),
                graph.optimizer().annotation());
    }
}

package dev.nacre.processor.check;

import java.math.BigInteger;
import java.util.Comparator;

import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.network.NetworkDraft;
import dev.nacre.processor.network.NetworkGraph;
import dev.nacre.processor.network.NetworkGraph.Node;
import dev.nacre.processor.network.Trail;

/** Everything computed for a batch shares one array of floats. */
final class TooMuchWorkspace implements Check {

    private static final BigInteger MAX = BigInteger.valueOf(Integer.MAX_VALUE);

    @Override
    public void check(NetworkDraft draft, Diagnostics diagnostics) {
        var graph = draft.graph();
        int batch = Math.max(1, graph.training().batch());
        boolean known = draft.wired() && draft.unknownShapes().isEmpty() && !graph.layers().isEmpty();
        if (!known || diagnostics.has(DiagnosticId.TOO_MANY_PARAMETERS)
                || diagnostics.has(DiagnosticId.TOO_MANY_SLOTS)) {
            return;
        }
        var footprint = Footprint.of(graph);
        if (footprint.workspace(batch).compareTo(MAX) > 0) {
            report(graph, footprint, batch, diagnostics);
        }
    }

    private static void report(NetworkGraph graph, Footprint footprint, int batch, Diagnostics diagnostics) {
        long fitting = footprint.fitting(Integer.MAX_VALUE);
        var widest = graph.layers().stream()
                .max(Comparator.comparingLong((Node layer) -> Footprint.padded(layer.shape())))
                .orElseThrow();
        var advice = fitting > 0 ? "Use @Train(batch = " + fitting + ") or less, or make layers narrower."
                : "Make layers narrower: not even a batch of 1 fits.";
        diagnostics.report(DiagnosticId.TOO_MUCH_WORKSPACE, fitting > 0 ? graph.batchSource() : widest.source(), batch,
                footprint.workspace(batch), advice, Trail.of(graph).to(widest.name()));
    }
}

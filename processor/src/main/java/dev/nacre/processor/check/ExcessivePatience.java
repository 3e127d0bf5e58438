package dev.nacre.processor.check;

import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.network.NetworkDraft;
import dev.nacre.processor.network.NetworkGraph;
import dev.nacre.processor.train.Schedule;

/** A patience longer than the training, or than that of early stopping, never takes effect. */
final class ExcessivePatience implements Check {

    @Override
    public void check(NetworkDraft draft, Diagnostics diagnostics) {
        var graph = draft.graph();
        graph.training().earlyStopping().ifPresent(stopping -> {
            int patience = stopping.patience();
            if (patience >= graph.training().epochs()) {
                diagnostics.report(DiagnosticId.LATE_STOPPING, graph.place(stopping.annotation(), "patience"), patience,
                        graph.training().epochs());
            } else if (schedule(graph) instanceof Schedule.ReduceOnPlateau plateau && plateau.patience() >= patience) {
                diagnostics.report(DiagnosticId.LATE_PLATEAU, graph.place(plateau.annotation(), "patience"),
                        plateau.patience(), patience);
            }
        });
    }

    private static Schedule schedule(NetworkGraph graph) {
        return graph.training().schedule() instanceof Schedule.Warmup warmup ? warmup.next()
                : graph.training().schedule();
    }
}

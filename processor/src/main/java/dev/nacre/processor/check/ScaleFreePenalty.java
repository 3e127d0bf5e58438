package dev.nacre.processor.check;

import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.network.NetworkDraft;

/** The scale of weights before batch normalisation has no effect on predictions, so penalties on it are pointless. */
final class ScaleFreePenalty implements Check {

    @Override
    public void check(NetworkDraft draft, Diagnostics diagnostics) {
        for (var layer : Stages.sound(draft, diagnostics)) {
            var operation = layer.stages().getFirst();
            boolean held = operation.parameters().stream()
                    .anyMatch(parameter -> parameter.definition().role().isWeight()
                            && (!parameter.regularisers().isEmpty() || parameter.maxNorm().isPresent()));
            if (held && Stages.endsInBatchNorm(draft.graph(), layer)) {
                diagnostics.report(DiagnosticId.SCALE_FREE_PENALTY, operation.source(), layer.name());
            }
        }
    }
}

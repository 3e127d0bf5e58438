package dev.nacre.processor.check;

import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.layer.ParameterDefinition.Role;
import dev.nacre.processor.network.NetworkDraft;

/** Batch normalisation subtracts the mean, and with it any bias added before. */
final class BiasBeforeBatchNorm implements Check {

    @Override
    public void check(NetworkDraft draft, Diagnostics diagnostics) {
        for (var layer : Stages.sound(draft, diagnostics)) {
            var operation = layer.stages().getFirst();
            // the bias of what leaves a layer is its last parameter; others act within it
            boolean bias = !operation.parameters().isEmpty()
                    && operation.parameters().getLast().definition().role() == Role.BIAS;
            if (bias && Stages.endsInBatchNorm(draft.graph(), layer)) {
                diagnostics.report(DiagnosticId.BIAS_BEFORE_BATCH_NORM, operation.source(), layer.name(),
                        operation.annotation());
            }
        }
    }
}

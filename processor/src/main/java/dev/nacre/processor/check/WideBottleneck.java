package dev.nacre.processor.check;

import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.network.NetworkDraft;

/** A bottleneck saves work only if it is narrower than what it replaces. */
final class WideBottleneck implements Check {

    @Override
    public void check(NetworkDraft draft, Diagnostics diagnostics) {
        for (var layer : Stages.sound(draft, diagnostics)) {
            var operation = layer.stages().getFirst();
            var bottleneck = operation.layer().bottleneck();
            if (bottleneck.isPresent() && !draft.unknownShapes().contains(layer.name())) {
                long inputs = operation.inputs().getFirst().size();
                long outputs = operation.shape().size();
                long rank = bottleneck.getAsInt();
                if (rank * (inputs + outputs) >= inputs * outputs) {
                    diagnostics.report(DiagnosticId.WIDE_BOTTLENECK, operation.source(), layer.name(), rank,
                            inputs * outputs, rank * (inputs + outputs));
                }
            }
        }
    }
}

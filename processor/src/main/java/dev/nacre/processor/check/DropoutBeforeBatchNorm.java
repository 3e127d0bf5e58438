package dev.nacre.processor.check;

import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.layer.Layer;
import dev.nacre.processor.network.NetworkDraft;

/** Dropout before batch normalisation raises the variance in training, but not in prediction. */
final class DropoutBeforeBatchNorm implements Check {

    @Override
    public void check(NetworkDraft draft, Diagnostics diagnostics) {
        for (var layer : Stages.sound(draft, diagnostics)) {
            var dropout = Stages.of(layer, Layer::drops);
            if (dropout.isPresent()) {
                Stages.readers(draft.graph(), layer).stream()
                        .filter(reader -> Stages.of(reader, Stages::normalisesBatches).isPresent()).findFirst()
                        .ifPresent(reader -> diagnostics.report(DiagnosticId.DROPOUT_BEFORE_BATCH_NORM,
                                dropout.get().source(), layer.name(), reader.name(),
                                dropout.get().annotation()));
            }
        }
    }
}

package dev.nacre.processor.check;

import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.network.NetworkDraft;

/** Dropout before batch normalisation changes in training the variance that prediction goes by. */
final class BatchNormSeesWhatPredictionDoes implements Check {

    @Override
    public void check(NetworkDraft draft, Diagnostics diagnostics) {
        for (var layer : Stages.sound(draft, diagnostics)) {
            var dropout = Stages.of(layer, "Dropout").or(() -> Stages.of(layer, "SpatialDropout"));
            if (dropout.isPresent()) {
                Stages.readers(draft.graph(), layer).stream()
                        .filter(reader -> Stages.of(reader, "BatchNorm").isPresent()).findFirst()
                        .ifPresent(reader -> diagnostics.report(DiagnosticId.DROPOUT_BEFORE_BATCH_NORM,
                                dropout.get().source(), layer.name(), reader.name(),
                                dropout.get().annotation()));
            }
        }
    }
}

package dev.nacre.processor.check;

import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.layer.Layer.Statistics;
import dev.nacre.processor.layer.LayerEntry.Role;
import dev.nacre.processor.network.NetworkDraft;

/** Normalisation belongs on hidden layers, over more than one value. */
final class MisplacedNormalisation implements Check {

    @Override
    public void check(NetworkDraft draft, Diagnostics diagnostics) {
        for (var layer : Stages.sound(draft, diagnostics)) {
            if (Stages.isOutput(draft.graph(), layer)) {
                layer.stage(Role.NORMALISATION).ifPresent(stage -> diagnostics
                        .report(DiagnosticId.NORMALISED_OUTPUT, stage.source(), layer.name(), stage.annotation()));
            } else if (!draft.unknownShapes().contains(layer.name())) {
                Stages.of(layer, normalisation -> normalisation.normalises(Statistics.OF_SAMPLES))
                        .filter(stage -> stage.shape().size() == 1).ifPresent(
                                stage -> diagnostics.report(DiagnosticId.NORM_OF_ONE, stage.source(), layer.name()));
            }
        }
    }
}

package dev.nacre.processor.check;

import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.layer.LayerEntry.Role;
import dev.nacre.processor.network.NetworkDraft;

/** An output compared with arbitrary real numbers must be able to be negative. */
final class ReluOnRegression implements Check {

    @Override
    public void check(NetworkDraft draft, Diagnostics diagnostics) {
        for (var output : draft.graph().outputs()) {
            if (output.loss().regression() && !draft.unknownLosses().contains(output.layer())) {
                draft.graph().layer(output.layer()).stage(Role.ACTIVATION)
                        .filter(stage -> stage.layer().clipsNegatives())
                        .ifPresent(stage -> diagnostics.report(DiagnosticId.RELU_ON_REGRESSION, stage.source(),
                                output.layer(), stage.annotation(), output.loss().annotation()));
            }
        }
    }
}

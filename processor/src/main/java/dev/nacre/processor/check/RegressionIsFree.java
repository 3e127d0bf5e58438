package dev.nacre.processor.check;

import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.layer.LayerEntry.Role;
import dev.nacre.processor.network.NetworkDraft;

/** An output that is compared with any real number should be able to be one. */
final class RegressionIsFree implements Check {

    @Override
    public void check(NetworkDraft draft, Diagnostics diagnostics) {
        for (var output : draft.graph().outputs()) {
            if (output.loss().regression() && !draft.unknownLosses().contains(output.layer())) {
                Stages.of(draft.graph().layer(output.layer()), Role.ACTIVATION)
                        .filter(stage -> stage.annotation().equals("Relu"))
                        .ifPresent(stage -> diagnostics.report(DiagnosticId.RELU_ON_REGRESSION, stage.source(),
                                output.layer(), stage.annotation(), output.loss().annotation()));
            }
        }
    }
}

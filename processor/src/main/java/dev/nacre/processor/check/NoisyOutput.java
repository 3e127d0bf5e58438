package dev.nacre.processor.check;

import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.layer.LayerEntry.Role;
import dev.nacre.processor.network.NetworkDraft;

/** Noise on an output would disturb the predictions that the loss compares. */
final class NoisyOutput implements Check {

    @Override
    public void check(NetworkDraft draft, Diagnostics diagnostics) {
        for (var output : draft.graph().outputs()) {
            draft.graph().layer(output.layer()).stage(Role.NOISE).ifPresent(
                    noise -> diagnostics.report(DiagnosticId.NOISY_OUTPUT, noise.source(), output.layer(),
                            noise.annotation()));
        }
    }
}

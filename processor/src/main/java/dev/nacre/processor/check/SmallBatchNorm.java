package dev.nacre.processor.check;

import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.network.NetworkDraft;

/** Statistics of a few samples are far from those of all, and of a single sample they are useless. */
final class SmallBatchNorm implements Check {

    /** As few make the variance wrong by half and more, in most batches. */
    private static final int FEW = 4;

    @Override
    public void check(NetworkDraft draft, Diagnostics diagnostics) {
        int batch = draft.graph().training().batch();
        if (batch >= 1 && batch < FEW) {
            // on a grid each position counts as a number more
            Stages.sound(draft, diagnostics).stream()
                    .flatMap(layer -> Stages.of(layer, Stages::normalisesBatches).stream())
                    .filter(stage -> (long) batch * stage.shape().positions() < FEW).findFirst()
                    .ifPresent(stage -> diagnostics.report(DiagnosticId.SMALL_BATCH_NORM, stage.source(), batch));
        }
    }
}

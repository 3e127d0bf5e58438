package dev.nacre.processor.check;

import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.network.NetworkDraft;

/** A loss must be defined for every value that its output can take. */
final class UndefinedLoss implements Check {

    @Override
    public void check(NetworkDraft draft, Diagnostics diagnostics) {
        for (var output : draft.graph().outputs()) {
            if (!draft.unknownLosses().contains(output.layer())) {
                output.loss().checkOutput(draft.graph().layer(output.layer()).stages().getLast().layer().range(),
                        diagnostics);
            }
        }
    }
}

package dev.nacre.processor.check;

import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.network.NetworkDraft;
import dev.nacre.processor.network.NetworkGraph.Node;
import dev.nacre.processor.train.Regulariser;

/** L2 and the weight decay of an optimizer do much the same. */
final class DecayTwice implements Check {

    @Override
    public void check(NetworkDraft draft, Diagnostics diagnostics) {
        var optimizer = draft.graph().optimizer();
        if (optimizer.weightDecay() > 0) {
            Stages.sound(draft, diagnostics).stream().filter(DecayTwice::decays).findFirst()
                    .ifPresent(layer -> diagnostics.report(DiagnosticId.DECAY_TWICE,
                            draft.graph().place(optimizer.annotation()), optimizer.annotation(), layer.name()));
        }
    }

    private static boolean decays(Node layer) {
        return layer.stages().stream().flatMap(stage -> stage.parameters().stream())
                .flatMap(parameter -> parameter.regularisers().stream()).anyMatch(Regulariser::decays);
    }
}

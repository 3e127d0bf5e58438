package dev.nacre.processor.check;

import dev.nacre.processor.declare.AnnotationUse;
import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.network.NetworkDraft;

import java.util.Optional;

/** Adam's steps are about as long as its learning rate, whatever the gradient; rates that fit sgd throw it about. */
final class AdamIsSlow implements Check {

    private static final double LARGE = 0.1;

    @Override
    public void check(NetworkDraft draft, Diagnostics diagnostics) {
        Optional<AnnotationUse> adam = draft.graph().declaration().annotation("Adam");
        adam.filter(use -> Double.isFinite(use.number("learningRate")) && use.number("learningRate") >= LARGE)
                .ifPresent(use -> diagnostics.report(DiagnosticId.FAST_ADAM, use.at("learningRate"),
                        use.number("learningRate")));
    }
}

package dev.nacre.processor.check;

import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.network.NetworkDraft;
import dev.nacre.processor.network.NetworkGraph.Output;
import dev.nacre.processor.network.Trail;
import dev.nacre.processor.train.Loss;

/** A loss over probabilities wants an output that gives them; one over classes wants several. */
final class LossFitsOutput implements Check {

    @Override
    public void check(NetworkDraft draft, Diagnostics diagnostics) {
        draft.graph().outputs().stream().filter(output -> !draft.unknownLosses().contains(output.layer()))
                .forEach(output -> check(draft, output, diagnostics));
    }

    private static void check(NetworkDraft draft, Output output, Diagnostics diagnostics) {
        var layer = draft.graph().layer(output.layer());
        var wanted = output.loss().absorbedActivation();
        if (Stages.unknown(layer)) {
            return;
        }
        var activation = Stages.activation(layer);
        if (!wanted.isEmpty() && !activation.equals(wanted)) {
            diagnostics.report(DiagnosticId.NO_SCORES, layer.source(), layer.name(), output.loss().annotation(),
                    wanted);
        } else if (wanted.isEmpty() && activation.equals("Softmax")) {
            diagnostics.report(DiagnosticId.SOFTMAX_REGRESSION, layer.source(), layer.name());
        }
        boolean known = !draft.unknownShapes().contains(layer.name());
        if (output.loss().target() == Loss.TargetKind.CLASS && known && layer.shape().size() == 1) {
            diagnostics.report(DiagnosticId.ONE_CLASS, layer.source(), layer.name(),
                    Trail.of(draft.graph()).to(layer.name()));
        }
    }
}

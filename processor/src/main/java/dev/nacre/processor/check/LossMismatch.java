package dev.nacre.processor.check;

import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.layer.LayerEntry.Role;
import dev.nacre.processor.layer.Readout;
import dev.nacre.processor.network.NetworkDraft;
import dev.nacre.processor.network.NetworkGraph.Node;
import dev.nacre.processor.network.NetworkGraph.Output;
import dev.nacre.processor.network.Trail;
import dev.nacre.processor.train.Loss;

/** A loss over probabilities needs an output that gives them, one over logits an output that leaves them raw; sizes agree. */
final class LossMismatch implements Check {

    @Override
    public void check(NetworkDraft draft, Diagnostics diagnostics) {
        draft.graph().outputs().stream().filter(output -> !draft.unknownLosses().contains(output.layer()))
                .forEach(output -> check(draft, output, diagnostics));
    }

    private static void check(NetworkDraft draft, Output output, Diagnostics diagnostics) {
        var layer = draft.graph().layer(output.layer());
        if (Stages.unknown(layer)) {
            return;
        }
        checkEnding(layer, output, diagnostics);
        if (!draft.unknownShapes().contains(layer.name())) {
            checkSize(layer, output, Trail.of(draft.graph()).to(layer.name()), diagnostics);
        }
    }

    private static void checkEnding(Node layer, Output output, Diagnostics diagnostics) {
        var loss = output.loss();
        var activation = layer.stage(Role.ACTIVATION);
        boolean softmax = layer.readout() == Readout.DISTRIBUTION;
        if (loss.endings().lacks(layer.readout())) {
            var exact = loss.absorbs().isEmpty() ? ""
                    : "; training works on the logits before it and stays exact";
            diagnostics.report(DiagnosticId.NO_SCORES, layer.source(), layer.name(), loss.annotation(),
                    loss.endings().wanted().getFirst().activation(), exact);
        } else if (activation.filter(stage -> loss.endings().refuses(stage.layer())).isPresent()) {
            diagnostics.report(DiagnosticId.SPOILT_SCORES, layer.source(), layer.name(), loss.annotation(),
                    activation.get().annotation());
        } else if (loss.regression() && softmax) {
            diagnostics.report(DiagnosticId.SOFTMAX_REGRESSION, layer.source(), layer.name(), loss.annotation());
        } else if (loss.divergesAtZero() && softmax) {
            diagnostics.report(DiagnosticId.ROUNDED_DIVERGENCE, output.source(), layer.name());
        }
    }

    private static void checkSize(Node layer, Output output, String trail, Diagnostics diagnostics) {
        var loss = output.loss();
        if (!loss.takesGrids() && layer.shape().rank() > 1) {
            diagnostics.report(DiagnosticId.LOSS_OF_ROWS, layer.source(), layer.name(), loss.annotation(),
                    layer.shape());
            return;
        }
        int units = loss.target() == Loss.TargetKind.VALUES ? layer.shape().size() : layer.shape().channels();
        if (units < loss.leastOutputs()) {
            diagnostics.report(DiagnosticId.ONE_CLASS, layer.source(), layer.name(), loss.annotation(), trail);
        }
        for (var member : loss.perOutput()) {
            if (member.length() != units) {
                diagnostics.report(DiagnosticId.WEIGHTS_LENGTH, member.source(), layer.name(), loss.annotation(),
                        member.member(), member.length(), units, trail);
            }
        }
    }
}

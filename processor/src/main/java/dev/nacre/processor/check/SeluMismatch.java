package dev.nacre.processor.check;

import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.layer.Layer;
import dev.nacre.processor.layer.LayerEntry.Role;
import dev.nacre.processor.layer.ParameterDefinition;
import dev.nacre.processor.network.NetworkDraft;
import dev.nacre.processor.network.NetworkGraph;
import dev.nacre.processor.network.NetworkGraph.Node;
import dev.nacre.processor.network.NetworkGraph.Stage;

/** Selu keeps mean 0 and variance 1 only with weights of variance 1 / fan-in, and only with noise that preserves both. */
final class SeluMismatch implements Check {

    /** Share by which a variance may differ. */
    private static final double TOLERANCE = 0.1;

    @Override
    public void check(NetworkDraft draft, Diagnostics diagnostics) {
        for (var layer : Stages.sound(draft, diagnostics)) {
            var selu = Stages.of(layer, Layer::selfNormalising);
            if (selu.isPresent()) {
                checkStart(layer, selu.get(), diagnostics);
            }
            boolean normal = selu.isPresent()
                    || (layer.stage(Role.ACTIVATION).isEmpty() && fedBySelu(draft.graph(), layer));
            var dropout = Stages.of(layer, Layer::drops);
            var alpha = Stages.of(layer, Layer::needsSelfNormalising);
            if (normal && dropout.isPresent()) {
                diagnostics.report(DiagnosticId.SELU_DROPOUT, dropout.get().source(), layer.name(),
                        dropout.get().annotation());
            }
            if (!normal && alpha.isPresent()) {
                diagnostics.report(DiagnosticId.ALPHA_WITHOUT_SELU, alpha.get().source(), layer.name());
            }
        }
    }

    private static void checkStart(Node layer, Stage selu, Diagnostics diagnostics) {
        for (var parameter : layer.stages().getFirst().parameters()) {
            if (parameter.definition().role() == ParameterDefinition.Role.WEIGHT) {
                double variance = parameter.growth();
                if (!(Math.abs(variance - 1) <= TOLERANCE)) {
                    diagnostics.report(DiagnosticId.SELU_START, selu.source(), layer.name());
                    return;
                }
            }
        }
    }

    /** Whether noise, or whatever else stands there without an activation, follows selu directly. */
    private static boolean fedBySelu(NetworkGraph graph, Node layer) {
        return layer.stages().getFirst().parameters().isEmpty() && graph.layers().stream()
                .anyMatch(other -> layer.inputs().contains(other.name())
                        && other.stage(Role.ACTIVATION).filter(stage -> stage.layer().selfNormalising()).isPresent());
    }
}

package dev.nacre.processor.check;

import java.util.HashMap;
import java.util.Map;

import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.layer.Layer;
import dev.nacre.processor.layer.LayerEntry.Role;
import dev.nacre.processor.network.NetworkDraft;
import dev.nacre.processor.network.NetworkGraph.Node;
import dev.nacre.processor.network.NetworkGraph.Stage;

/** Saturating activations shrink gradients on their way back; after a few in a row little is left. */
final class SaturatingStack implements Check {

    /** So many in a row are one too many. */
    private static final int DEEP = 5;

    @Override
    public void check(NetworkDraft draft, Diagnostics diagnostics) {
        var depths = new HashMap<String, Integer>();
        for (var layer : Stages.sound(draft, diagnostics)) {
            int depth = depth(layer, depths);
            depths.put(layer.name(), depth);
            if (depth == DEEP && !Stages.isOutput(draft.graph(), layer)) {
                layer.stage(Role.ACTIVATION).ifPresent(stage -> diagnostics.report(DiagnosticId.SATURATING_STACK,
                        stage.source(), layer.name(), stage.annotation(), DEEP));
            }
        }
    }

    /** Saturating layers in a row that end here; the shortest way counts, as gradients take it, and normalisation ends the row. */
    private static int depth(Node layer, Map<String, Integer> depths) {
        int before = layer.inputs().stream().mapToInt(input -> depths.getOrDefault(input, 0)).min().orElse(0);
        if (layer.stage(Role.NORMALISATION).isPresent()) {
            return 0;
        }
        var activation = layer.stage(Role.ACTIVATION).map(Stage::layer);
        if (activation.filter(Layer::saturates).isPresent()) {
            return before + 1;
        }
        return activation.filter(function -> !function.isIdentity()).isPresent() ? 0 : before;
    }
}

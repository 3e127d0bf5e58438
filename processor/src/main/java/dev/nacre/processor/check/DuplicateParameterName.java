package dev.nacre.processor.check;

import java.util.HashSet;

import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.layer.ParameterDefinition;
import dev.nacre.processor.network.NetworkDraft;
import dev.nacre.processor.network.NetworkGraph.Node;

/** A trainable constant must not share its name with another parameter of its layer: both would be saved under it. */
final class DuplicateParameterName implements Check {

    @Override
    public void check(NetworkDraft draft, Diagnostics diagnostics) {
        draft.graph().layers().forEach(layer -> check(layer, diagnostics));
    }

    private static void check(Node layer, Diagnostics diagnostics) {
        var names = new HashSet<String>();
        for (var stage : layer.stages()) {
            for (var parameter : stage.parameters()) {
                var name = parameter.definition().name();
                if (!names.add(name) && parameter.definition().role() == ParameterDefinition.Role.FACTOR) {
                    diagnostics.report(DiagnosticId.TRAINABLE_CONSTANT, stage.source(), name,
                            "has the name of another parameter of layer " + layer.name(),
                            "Rename it: both would be saved as " + parameter.name() + ".");
                }
            }
        }
    }
}

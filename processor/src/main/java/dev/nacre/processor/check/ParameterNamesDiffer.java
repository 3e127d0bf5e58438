package dev.nacre.processor.check;

import java.util.HashSet;

import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.layer.ParameterDefinition;
import dev.nacre.processor.network.NetworkDraft;
import dev.nacre.processor.network.NetworkGraph.Node;

/** A trainable constant must not be called like another parameter of its layer: both would be saved under one name. */
final class ParameterNamesDiffer implements Check {

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
                            "is called like a parameter that the layer " + layer.name() + " has already",
                            "Call it otherwise: both would be saved as " + parameter.name() + ".");
                }
            }
        }
    }
}

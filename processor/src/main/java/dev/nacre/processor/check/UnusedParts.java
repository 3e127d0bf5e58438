package dev.nacre.processor.check;

import java.util.HashSet;

import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.network.NetworkDraft;
import dev.nacre.processor.network.NetworkGraph;

/** Every input and layer leads to an output; one that does not is usually a forgotten connection. */
final class UnusedParts implements Check {

    @Override
    public void check(NetworkDraft draft, Diagnostics diagnostics) {
        if (!draft.wired() || draft.graph().layers().isEmpty()) {
            return;
        }
        var graph = draft.graph();
        var used = new HashSet<String>();
        graph.outputs().forEach(output -> used.add(output.layer()));
        graph.layers().forEach(layer -> used.addAll(layer.inputs()));
        graph.inputs().stream().filter(input -> !used.contains(input.name()))
                .forEach(input -> diagnostics.report(DiagnosticId.UNUSED_INPUT, input.source(), input.name()));
        graph.layers().stream().map(NetworkGraph.Node::name).filter(name -> !used.contains(name)).forEach(
                name -> diagnostics.report(DiagnosticId.UNUSED_LAYER, graph.layer(name).source(), name));
    }
}

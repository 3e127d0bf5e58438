package dev.nacre.processor.check;

import java.util.List;

import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.layer.LayerEntry.Role;
import dev.nacre.processor.layer.Readout;
import dev.nacre.processor.network.NetworkDraft;
import dev.nacre.processor.network.NetworkGraph;
import dev.nacre.processor.network.NetworkGraph.Node;
import dev.nacre.processor.network.NetworkGraph.Stage;

/** A softmax belongs on outputs, and only once. */
final class MisplacedSoftmax implements Check {

    @Override
    public void check(NetworkDraft draft, Diagnostics diagnostics) {
        var graph = draft.graph();
        for (var layer : graph.layers()) {
            layer.stage(Role.ACTIVATION).filter(MisplacedSoftmax::isSoftmax)
                    .ifPresent(softmax -> check(graph, layer, softmax, diagnostics));
        }
    }

    private static void check(NetworkGraph graph, Node layer, Stage softmax, Diagnostics diagnostics) {
        var repeats = repeats(graph, layer);
        for (var repeat : repeats) {
            diagnostics.report(DiagnosticId.SOFTMAX_TWICE, repeat.stages().getFirst().source(), repeat.name(),
                    layer.name());
        }
        boolean hidden = graph.outputs().stream().noneMatch(output -> output.layer().equals(layer.name()));
        if (hidden && repeats.isEmpty()) {
            diagnostics.report(DiagnosticId.HIDDEN_SOFTMAX, softmax.source(), layer.name());
        }
    }

    private static List<Node> repeats(NetworkGraph graph, Node layer) {
        return graph.layers().stream().filter(other -> other.inputs().contains(layer.name())
                && isSoftmax(other.stages().getFirst())).toList();
    }

    private static boolean isSoftmax(Stage stage) {
        return stage.layer().readout() == Readout.DISTRIBUTION;
    }
}

package dev.nacre.processor.check;

import java.util.Set;

import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.layer.LayerEntry.Role;
import dev.nacre.processor.network.NetworkDraft;
import dev.nacre.processor.network.NetworkGraph;
import dev.nacre.processor.network.NetworkGraph.Node;
import dev.nacre.processor.shape.Shape;

/**
 * Two layers of sums without an activation between are no stronger than one, unless a bottleneck is meant. Convolutions in groups are
 * left out: such a pair is a separable convolution, which is meant to be weaker and cheaper than one.
 */
final class LayersBend implements Check {

    private static final Set<String> LINEAR = Set.of("Dense", "Conv2d", "Conv1d");

    @Override
    public void check(NetworkDraft draft, Diagnostics diagnostics) {
        var graph = draft.graph();
        for (var layer : graph.layers()) {
            if (isLinear(layer)) {
                graph.layers().stream().filter(first -> layer.inputs().contains(first.name()))
                        .filter(first -> straight(first) && hidden(graph, first))
                        .filter(first -> !diagnostics.hasErrorsOn(first.source())
                                && !diagnostics.hasErrorsOn(layer.source()))
                        .forEach(first -> diagnostics.report(DiagnosticId.LINEAR_STACK, first.source(), layer.name(),
                                first.name()));
            }
        }
    }

    private static boolean isLinear(Node layer) {
        var operation = layer.stages().getFirst();
        return LINEAR.contains(operation.annotation()) && operation.parameters().stream()
                .map(NetworkGraph.Parameter::definition).filter(definition -> definition.role().isWeight())
                .allMatch(weight -> seesAll(weight.shape(), operation.inputs().getFirst()));
    }

    /** Weights of groups see a part of the channels. */
    private static boolean seesAll(Shape weight, Shape input) {
        return weight.channels() == input.channels() || weight.channels() == input.size();
    }

    private static boolean straight(Node layer) {
        return isLinear(layer) && Stages.of(layer, Role.ACTIVATION).isEmpty();
    }

    private static boolean hidden(NetworkGraph graph, Node layer) {
        return graph.outputs().stream().noneMatch(output -> output.layer().equals(layer.name()));
    }
}

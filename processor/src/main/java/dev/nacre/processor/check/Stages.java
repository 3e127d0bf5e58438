package dev.nacre.processor.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.layer.Layer;
import dev.nacre.processor.layer.Layer.Statistics;
import dev.nacre.processor.network.NetworkDraft;
import dev.nacre.processor.network.NetworkGraph;
import dev.nacre.processor.network.NetworkGraph.Node;
import dev.nacre.processor.network.NetworkGraph.Stage;

/** Finds a layer's stages by what they are for. */
final class Stages {

    private Stages() {}

    /** The first stage of that nature. */
    static Optional<Stage> of(Node layer, Predicate<Layer> nature) {
        return layer.stages().stream().filter(stage -> nature.test(stage.layer())).findFirst();
    }

    static boolean normalisesBatches(Layer layer) {
        return layer.normalises(Statistics.OF_FEATURES);
    }

    /** The layers about which there is nothing wrong. */
    static List<Node> sound(NetworkDraft draft, Diagnostics diagnostics) {
        return draft.graph().layers().stream()
                .filter(layer -> !unknown(layer) && !diagnostics.hasErrorsOn(layer.source())).toList();
    }

    /** The layers that a layer feeds. */
    static List<Node> readers(NetworkGraph graph, Node layer) {
        return graph.layers().stream().filter(other -> other.inputs().contains(layer.name())).toList();
    }

    static boolean isOutput(NetworkGraph graph, Node layer) {
        return graph.outputs().stream().anyMatch(output -> output.layer().equals(layer.name()));
    }

    /** Whether nothing stands between a layer's operation and batch normalisation, on its own method or on the next. */
    static boolean endsInBatchNorm(NetworkGraph graph, Node layer) {
        var operation = layer.stages().getFirst();
        if (operation.parameters().isEmpty() || normalisesBatches(operation.layer())) {
            return false;
        }
        if (of(layer, Stages::normalisesBatches).isPresent()) {
            return true;
        }
        var readers = readers(graph, layer);
        return layer.stages().size() == 1 && !isOutput(graph, layer) && !readers.isEmpty() && readers.stream()
                .allMatch(reader -> normalisesBatches(reader.stages().getFirst().layer()));
    }

    /** Whether the layer says nothing about what it computes, which has been reported. */
    static boolean unknown(Node layer) {
        return layer.stages().getFirst().annotation().isEmpty();
    }
}

package dev.nacre.processor.check;

import java.util.List;
import java.util.Optional;

import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.layer.LayerEntry;
import dev.nacre.processor.layer.LayerEntry.Role;
import dev.nacre.processor.layer.Layers;
import dev.nacre.processor.network.NetworkDraft;
import dev.nacre.processor.network.NetworkGraph;
import dev.nacre.processor.network.NetworkGraph.Node;
import dev.nacre.processor.network.NetworkGraph.Stage;

/** Finds a layer's stages by what they are for. */
final class Stages {

    private Stages() {}

    static Optional<Stage> of(Node layer, Role role) {
        return layer.stages().stream().filter(stage -> Layers.find(stage.annotation()).map(LayerEntry::role)
                .filter(role::equals).isPresent()).findFirst();
    }

    /** The layers about which there is nothing wrong. */
    static List<Node> sound(NetworkDraft draft, Diagnostics diagnostics) {
        return draft.graph().layers().stream()
                .filter(layer -> !unknown(layer) && !diagnostics.hasErrorsOn(layer.source())).toList();
    }

    /** The stage of that annotation. */
    static Optional<Stage> of(Node layer, String annotation) {
        return layer.stages().stream().filter(stage -> stage.annotation().equals(annotation)).findFirst();
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
        if (layer.stages().getFirst().parameters().isEmpty()
                || layer.stages().getFirst().annotation().equals("BatchNorm")) {
            return false;
        }
        if (of(layer, "BatchNorm").isPresent()) {
            return true;
        }
        var readers = readers(graph, layer);
        return layer.stages().size() == 1 && !isOutput(graph, layer) && !readers.isEmpty() && readers.stream()
                .allMatch(reader -> reader.stages().getFirst().annotation().equals("BatchNorm"));
    }

    /** Whether the layer says nothing about what it computes, which has been reported. */
    static boolean unknown(Node layer) {
        return layer.stages().getFirst().annotation().isEmpty();
    }

    /** The annotation of a layer's activation; empty when it has none. */
    static String activation(Node layer) {
        return of(layer, Role.ACTIVATION).map(Stage::annotation).orElse("");
    }
}

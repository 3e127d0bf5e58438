package dev.nacre.processor.check;

import java.util.Optional;

import dev.nacre.processor.layer.LayerEntry;
import dev.nacre.processor.layer.LayerEntry.Role;
import dev.nacre.processor.layer.Layers;
import dev.nacre.processor.network.NetworkGraph.Node;
import dev.nacre.processor.network.NetworkGraph.Stage;

/** Finds a layer's stages by what they are for. */
final class Stages {

    private Stages() {}

    static Optional<Stage> of(Node layer, Role role) {
        return layer.stages().stream().filter(stage -> Layers.find(stage.annotation()).map(LayerEntry::role)
                .filter(role::equals).isPresent()).findFirst();
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

package dev.nacre.processor.network;

import java.util.List;
import java.util.Map;

import dev.nacre.processor.network.NetworkGraph.Use;

/**
 * What wiring finds.
 *
 * @param layers in source order, each use of a block replaced by the block's layers
 * @param uses of the network's own methods
 * @param results for each method of the network the layer that it stands for
 * @param complete whether every layer knows what feeds it
 */
record Wired(List<WiredLayer> layers, List<Use> uses, Map<String, String> results, boolean complete) {

    Wired {
        layers = List.copyOf(layers);
        uses = List.copyOf(uses);
        results = Map.copyOf(results);
    }

    /** The layer that a method of the network stands for. */
    String result(String method) {
        var layer = results.get(method);
        if (layer == null) {
            throw new IllegalArgumentException("no method " + method + " among " + results.keySet());
        }
        return layer;
    }
}

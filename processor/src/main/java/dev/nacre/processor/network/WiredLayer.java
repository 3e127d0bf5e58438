package dev.nacre.processor.network;

import java.util.List;

import dev.nacre.processor.declare.LayerDeclaration;

/**
 * A layer with all uses of blocks written out.
 *
 * @param layer under the name it has in the network: {@code stage.2.first}
 * @param feeds names of what feeds it; fewer than it declares where some are unknown
 * @param defaults what the interface around it says
 */
record WiredLayer(LayerDeclaration layer, List<String> feeds, Defaults defaults) {

    WiredLayer {
        feeds = List.copyOf(feeds);
    }

    String name() {
        return layer.name();
    }
}

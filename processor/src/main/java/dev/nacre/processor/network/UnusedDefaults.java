package dev.nacre.processor.network;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.network.Defaults.Takers;
import dev.nacre.processor.network.NetworkGraph.Node;

/** Warns of what an interface says for its layers, but none of them takes. */
final class UnusedDefaults {

    private final List<WiredLayer> layers;
    private final List<Node> nodes;
    private final Set<String> outputs;

    /**
     * For a network, or a block by itself.
     *
     * @param nodes one for each of the layers
     * @param outputs names of the layers that are no hidden ones
     */
    UnusedDefaults(List<WiredLayer> layers, List<Node> nodes, Set<String> outputs) {
        this.layers = layers;
        this.nodes = nodes;
        this.outputs = outputs;
    }

    /** Reports on these defaults and on those of all blocks. */
    void report(Defaults outermost, Diagnostics diagnostics) {
        var all = new LinkedHashSet<Defaults>();
        all.add(outermost);
        layers.forEach(layer -> layer.defaults().chain().forEach(all::add));
        all.forEach(defaults -> defaults.reportUnused(takers(defaults), diagnostics));
    }

    private Set<Takers> takers(Defaults defaults) {
        var takers = EnumSet.of(Takers.OUTPUTS);
        for (int i = 0; i < layers.size(); i++) {
            var layer = layers.get(i);
            boolean weights = nodes.get(i).stages().stream().anyMatch(stage -> !stage.parameters().isEmpty());
            if (weights && layer.defaults().chain().contains(defaults)) {
                takers.add(Takers.WEIGHTS);
                boolean own = layer.defaults() == defaults;
                if (own && (defaults.ofBlock() || !outputs.contains(layer.name()))) {
                    takers.add(Takers.HIDDEN);
                }
            }
        }
        return takers;
    }
}

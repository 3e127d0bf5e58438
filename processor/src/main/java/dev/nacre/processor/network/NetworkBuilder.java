package dev.nacre.processor.network;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.nacre.processor.declare.LayerDeclaration;
import dev.nacre.processor.declare.NetworkDeclaration;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.network.Defaults.Takers;
import dev.nacre.processor.train.Optimizer;

/**
 * From what the user wrote to a graph: wires layers, reads their annotations, infers shapes and names parameters. Reports everything
 * that makes no sense, and nothing that merely follows from it.
 */
public final class NetworkBuilder {

    private final Diagnostics diagnostics;

    public NetworkBuilder(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** The graph, with guesses in the place of what makes no sense. */
    public NetworkDraft build(NetworkDeclaration declaration) {
        var unknownShapes = new HashSet<String>();
        var inputs = new InputReader(diagnostics, unknownShapes).read(declaration);
        var wiring = new Wiring(declaration, inputs, diagnostics);
        var wires = wiring.resolve();
        var defaults = new Defaults(declaration, diagnostics);
        var outputReader = new OutputReader(declaration, defaults, diagnostics);
        var nodes = nodes(declaration, wires, outputReader.names(),
                new NodeBuilder(defaults, trail(inputs), unknownShapes, diagnostics));
        var outputs = outputReader.read();
        if (!diagnostics.hasErrors()) {
            defaults.reportUnused(takers(nodes, outputReader.names()), diagnostics);
        }
        var training = new TrainingReader(declaration, diagnostics).read();
        var graph = new NetworkGraph(declaration, inputs, nodes, outputs, training,
                optimizer(defaults, training), defaults.clipping());
        var draft = new NetworkDraft(graph, unknownShapes, outputReader.unknownLosses(), wiring.complete());
        ClassPriorsReader.check(draft, diagnostics);
        return draft;
    }

    private static Optimizer optimizer(Defaults defaults, NetworkGraph.Training training) {
        var optimizer = defaults.optimizer();
        return training.schedule().movesMomentum() ? optimizer.movingMomentum() : optimizer;
    }

    private static Set<Takers> takers(List<NetworkGraph.Node> nodes, Set<String> outputs) {
        var takers = EnumSet.of(Takers.OUTPUTS);
        for (var node : nodes) {
            if (node.stages().stream().anyMatch(stage -> !stage.parameters().isEmpty())) {
                takers.add(Takers.WEIGHTS);
                if (!outputs.contains(node.name())) {
                    takers.add(Takers.HIDDEN);
                }
            }
        }
        return takers;
    }

    private static Trail trail(List<NetworkGraph.Input> inputs) {
        var trail = new Trail();
        inputs.forEach(input -> trail.step(input.name(), List.of(), input.shape()));
        return trail;
    }

    private static List<NetworkGraph.Node> nodes(NetworkDeclaration declaration, Map<String, List<String>> wires,
            Set<String> outputs, NodeBuilder builder) {
        var nodes = new ArrayList<NetworkGraph.Node>();
        for (LayerDeclaration layer : declaration.layers()) {
            var feeds = wires.getOrDefault(layer.name(), List.of());
            nodes.add(builder.build(layer, feeds, !outputs.contains(layer.name())));
        }
        return nodes;
    }
}

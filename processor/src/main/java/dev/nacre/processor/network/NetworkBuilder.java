package dev.nacre.processor.network;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.nacre.processor.declare.BlockDeclaration;
import dev.nacre.processor.declare.Blocks;
import dev.nacre.processor.declare.NetworkDeclaration;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.network.Scope.Within;
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
        var defaults = new Defaults(declaration, diagnostics);
        var wired = new Wiring(declaration.blocks(), diagnostics).wire(declaration.layers(),
                inputs.stream().map(NetworkGraph.Input::name).toList(), new Within("", defaults, List.of()));
        var outputReader = new OutputReader(declaration, wired, defaults, diagnostics);
        var nodes = nodes(wired, outputReader.layers(), new NodeBuilder(trail(inputs), unknownShapes, diagnostics));
        var outputs = outputReader.read(nodes);
        if (!diagnostics.hasErrors()) {
            new UnusedDefaults(wired.layers(), nodes, outputReader.layers()).report(defaults, diagnostics);
        }
        var training = new TrainingReader(declaration, diagnostics).read();
        var graph = new NetworkGraph(declaration, inputs, nodes, wired.uses(), outputs, training,
                optimizer(defaults, training), defaults.clipping());
        var draft = new NetworkDraft(graph, unknownShapes, outputReader.unknownLosses(), wired.complete());
        ClassPriorsReader.check(draft, diagnostics);
        return draft;
    }

    /** Reports what is wrong with a block, whatever it may be fed. */
    public void check(BlockDeclaration block, Blocks blocks) {
        var inputs = BlockInputs.names(block);
        var trail = new Trail();
        inputs.forEach(input -> trail.step(input, List.of(), NodeBuilder.GUESS));
        var defaults = Defaults.none(diagnostics);
        var wired = new Wiring(blocks, diagnostics).wire(block, defaults);
        var nodes = nodes(wired, Set.of(), new NodeBuilder(trail, new HashSet<>(inputs), diagnostics));
        if (!diagnostics.hasErrors()) {
            new UnusedDefaults(wired.layers(), nodes, Set.of()).report(defaults, diagnostics);
        }
    }

    private static Optimizer optimizer(Defaults defaults, NetworkGraph.Training training) {
        var optimizer = defaults.optimizer();
        return training.schedule().movesMomentum() ? optimizer.movingMomentum() : optimizer;
    }

    private static Trail trail(List<NetworkGraph.Input> inputs) {
        var trail = new Trail();
        inputs.forEach(input -> trail.step(input.name(), List.of(), input.shape()));
        return trail;
    }

    private static List<NetworkGraph.Node> nodes(Wired wired, Set<String> outputs, NodeBuilder builder) {
        var nodes = new ArrayList<NetworkGraph.Node>();
        for (var layer : wired.layers()) {
            nodes.add(builder.build(layer, !outputs.contains(layer.name())));
        }
        return nodes;
    }
}

package dev.nacre.processor.network;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.nacre.processor.declare.LayerDeclaration;
import dev.nacre.processor.declare.NetworkDeclaration;
import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.layer.Readout;
import dev.nacre.processor.network.Annotations.Meant;
import dev.nacre.processor.network.NetworkGraph.Node;
import dev.nacre.processor.train.Loss;
import dev.nacre.processor.train.Losses;

/** Finds the outputs of a network and what each is trained for. */
final class OutputReader {

    private static final String SAMPLE_WEIGHTS = "SampleWeights";

    private final NetworkDeclaration declaration;
    private final Wired wired;
    private final Defaults defaults;
    private final Diagnostics diagnostics;
    private final Set<String> names;
    private final Set<String> unknownLosses = new HashSet<>();

    OutputReader(NetworkDeclaration declaration, Wired wired, Defaults defaults, Diagnostics diagnostics) {
        this.declaration = declaration;
        this.wired = wired;
        this.defaults = defaults;
        this.diagnostics = diagnostics;
        names = find(declaration.layers());
    }

    private static Set<String> find(List<LayerDeclaration> layers) {
        var marked = new LinkedHashSet<String>();
        layers.stream().filter(layer -> layer.annotation("Output").isPresent())
                .forEach(layer -> marked.add(layer.name()));
        if (marked.isEmpty() && !layers.isEmpty()) {
            marked.add(layers.getLast().name());
        }
        return marked;
    }

    /** The layers that are outputs, or that outputs stand for. */
    Set<String> layers() {
        return names.stream().map(wired::result).collect(Collectors.toSet());
    }

    Set<String> unknownLosses() {
        return unknownLosses;
    }

    /** @param nodes of the network, which say what an output without a loss gives */
    List<NetworkGraph.Output> read(List<Node> nodes) {
        declaration.layers().stream().filter(layer -> !names.contains(layer.name())).forEach(this::checkHidden);
        return declaration.layers().stream().filter(layer -> names.contains(layer.name()))
                .map(layer -> output(layer, nodes)).toList();
    }

    private void checkHidden(LayerDeclaration layer) {
        own(layer)
                .ifPresent(meant -> diagnostics.report(DiagnosticId.LOSS_ON_HIDDEN, meant.use().source(), layer.name(),
                        meant.use().name()));
    }

    private NetworkGraph.Output output(LayerDeclaration layer, List<Node> nodes) {
        var meant = own(layer).or(defaults::loss);
        if (meant.isEmpty()) {
            var place = names.size() == 1 ? "interface" : "method";
            diagnostics.report(DiagnosticId.MISSING_LOSS, layer.source(), layer.name(), usualLoss(layer, nodes), place);
        }
        var source = meant.map(found -> found.use().source()).orElse(layer.source());
        return new NetworkGraph.Output(layer.name(), wired.result(layer.name()),
                meant.flatMap(Meant::meaning).orElseGet(() -> guess(layer)),
                weighted(layer), source);
    }

    private boolean weighted(LayerDeclaration layer) {
        return layer.annotation(SAMPLE_WEIGHTS).or(() -> declaration.annotation(SAMPLE_WEIGHTS)).isPresent();
    }

    private Optional<Meant<Loss>> own(LayerDeclaration layer) {
        return new Annotations("The layer " + layer.name(), layer.annotations(), diagnostics).loss();
    }

    private Loss guess(LayerDeclaration layer) {
        unknownLosses.add(wired.result(layer.name()));
        return Losses.guess();
    }

    private String usualLoss(LayerDeclaration layer, List<Node> nodes) {
        var result = wired.result(layer.name());
        return Losses.usual(nodes.stream().filter(node -> node.name().equals(result)).findFirst().map(Node::readout)
                .orElse(Readout.SCORES));
    }
}

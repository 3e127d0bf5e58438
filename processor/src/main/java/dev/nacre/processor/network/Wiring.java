package dev.nacre.processor.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.nacre.processor.declare.LayerDeclaration;
import dev.nacre.processor.declare.LayerDeclaration.Feed;
import dev.nacre.processor.declare.NetworkDeclaration;
import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.diagnostic.Suggestion;

/** Finds for each layer what feeds it. */
final class Wiring {

    private final NetworkDeclaration declaration;
    private final List<String> inputs;
    private final Diagnostics diagnostics;
    private boolean complete = true;

    Wiring(NetworkDeclaration declaration, List<NetworkGraph.Input> inputs, Diagnostics diagnostics) {
        this.declaration = declaration;
        this.inputs = inputs.stream().map(NetworkGraph.Input::name).toList();
        this.diagnostics = diagnostics;
    }

    /** The names of what feeds each layer, by layer; fewer than the declaration names where some are unknown. */
    Map<String, List<String>> resolve() {
        var wires = new LinkedHashMap<String, List<String>>();
        for (var layer : declaration.layers()) {
            var known = new ArrayList<>(inputs);
            known.addAll(wires.keySet());
            wires.put(layer.name(), layer.inputs().isEmpty() ? above(layer, known) : named(layer, known));
        }
        return wires;
    }

    /** Whether every layer knows what feeds it. */
    boolean complete() {
        return complete;
    }

    private List<String> above(LayerDeclaration layer, List<String> known) {
        if (known.size() > inputs.size()) {
            return List.of(known.getLast());
        }
        if (known.size() > 1) {
            diagnostics.report(DiagnosticId.WHICH_INPUT, layer.source(), layer.name(), String.join(", ", known),
                    known.getFirst());
        }
        complete &= known.size() == 1;
        return known.size() == 1 ? known : List.of();
    }

    private List<String> named(LayerDeclaration layer, List<String> known) {
        if (layer.inputs().stream().allMatch(feed -> feed.name().matches("arg\\d+") && !known.contains(feed.name()))) {
            var names = layer.inputs().stream().map(Feed::name).collect(Collectors.joining(", "));
            diagnostics.report(DiagnosticId.NAMES_LOST, layer.source(), layer.name(), names);
            complete = false;
            return List.of();
        }
        return layer.inputs().stream().filter(feed -> resolves(layer, feed, known)).map(Feed::name).toList();
    }

    private boolean resolves(LayerDeclaration layer, Feed feed, List<String> known) {
        if (known.contains(feed.name())) {
            return true;
        }
        complete = false;
        if (feed.name().equals(layer.name())) {
            diagnostics.report(DiagnosticId.LATER_FEED, feed.source(), layer.name(), feed.name(), "the layer itself");
        } else if (declaration.layers().stream().anyMatch(other -> other.name().equals(feed.name()))) {
            diagnostics.report(DiagnosticId.LATER_FEED, feed.source(), layer.name(), feed.name(), "declared below it");
        } else {
            diagnostics.report(DiagnosticId.UNKNOWN_FEED, feed.source(), layer.name(), feed.name(),
                    Suggestion.didYouMean(feed.name(), known), String.join(", ", known));
        }
        return false;
    }
}

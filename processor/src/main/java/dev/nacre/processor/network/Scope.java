package dev.nacre.processor.network;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.nacre.processor.declare.LayerDeclaration;
import dev.nacre.processor.declare.LayerDeclaration.Feed;
import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.diagnostic.Suggestion;

/** The names that the layers of one interface may refer to: of a network, or of a block in one of its uses. */
final class Scope {

    private final List<LayerDeclaration> layers;
    private final List<String> inputs;
    private final Within within;
    private final Diagnostics diagnostics;
    /** By the name in this interface the layer or input of the network, unless it is unknown. */
    private final Map<String, Optional<String>> known = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();
    private boolean complete = true;

    /**
     * Where an interface is written out.
     *
     * @param prefix of the names of its layers: {@code stage.2.}; nothing for the network itself
     * @param defaults what the interface says for its layers
     * @param blocks full names of the blocks that lead here
     */
    record Within(String prefix, Defaults defaults, List<String> blocks) {
        Within {
            blocks = List.copyOf(blocks);
        }
    }

    /** A scope in which inputs have these meanings. */
    Scope(List<LayerDeclaration> layers, Map<String, Optional<String>> inputs, Within within, Diagnostics diagnostics) {
        this.layers = layers;
        this.inputs = List.copyOf(inputs.keySet());
        this.within = within;
        this.diagnostics = diagnostics;
        known.putAll(inputs);
    }

    List<LayerDeclaration> layers() {
        return layers;
    }

    Within within() {
        return within;
    }

    /** The layer's name in the network. */
    String fullName(LayerDeclaration layer) {
        return within.prefix() + layer.name();
    }

    void add(LayerDeclaration layer, String result) {
        known.put(layer.name(), Optional.of(result));
    }

    /** What the layers written out so far stand for, by their names in this interface. */
    Map<String, String> results() {
        var results = new LinkedHashMap<String, String>();
        layers.forEach(layer -> meaning(layer.name()).ifPresent(result -> results.put(layer.name(), result)));
        return results;
    }

    /** What the last layer stands for. */
    Optional<String> last() {
        return layers.isEmpty() ? Optional.empty() : meaning(layers.getLast().name());
    }

    /** Names that no layer has taken. */
    boolean isUnused(String name) {
        return !taken.contains(name);
    }

    /** Whether every layer asked for so far knows what feeds it. */
    boolean complete() {
        return complete;
    }

    private Optional<String> meaning(String name) {
        var meaning = known.get(name);
        return meaning == null ? Optional.empty() : meaning;
    }

    /** What feeds a layer, one for each that it declares; nothing where it is unknown, which is reported. */
    List<Optional<String>> feeds(LayerDeclaration layer) {
        var feeds = layer.inputs().isEmpty() ? above(layer) : named(layer);
        complete &= feeds.stream().allMatch(Optional::isPresent);
        return feeds;
    }

    private List<Optional<String>> above(LayerDeclaration layer) {
        var names = new ArrayList<>(known.keySet());
        if (names.size() > inputs.size() || names.size() == 1) {
            taken.add(names.getLast());
            return List.of(meaning(names.getLast()));
        }
        if (names.size() > 1) {
            diagnostics.report(DiagnosticId.WHICH_INPUT, layer.source(), fullName(layer), String.join(", ", names),
                    names.getFirst());
        }
        return List.of(Optional.empty());
    }

    private List<Optional<String>> named(LayerDeclaration layer) {
        if (layer.inputs().stream()
                .allMatch(feed -> feed.name().matches("arg\\d+") && !known.containsKey(feed.name()))) {
            var names = layer.inputs().stream().map(Feed::name).collect(Collectors.joining(", "));
            diagnostics.report(DiagnosticId.NAMES_LOST, layer.source(), fullName(layer), names);
            return layer.inputs().stream().map(_ -> Optional.<String>empty()).toList();
        }
        return layer.inputs().stream().map(feed -> named(layer, feed)).toList();
    }

    private Optional<String> named(LayerDeclaration layer, Feed feed) {
        taken.add(feed.name());
        if (!known.containsKey(feed.name())) {
            reportUnknown(layer, feed);
        }
        return meaning(feed.name());
    }

    private void reportUnknown(LayerDeclaration layer, Feed feed) {
        var name = fullName(layer);
        if (feed.name().equals(layer.name())) {
            diagnostics.report(DiagnosticId.LATER_FEED, feed.source(), name, feed.name(), "the layer itself");
        } else if (layers.stream().anyMatch(other -> other.name().equals(feed.name()))) {
            diagnostics.report(DiagnosticId.LATER_FEED, feed.source(), name, feed.name(), "declared below it");
        } else {
            diagnostics.report(DiagnosticId.UNKNOWN_FEED, feed.source(), name, feed.name(),
                    Suggestion.didYouMean(feed.name(), known.keySet()), String.join(", ", known.keySet()));
        }
    }
}

package dev.nacre.it.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.nacre.it.random.RandomNetwork.Input;
import dev.nacre.it.random.RandomNetwork.Node;

/** Makes a failing network smaller as long as it still fails. */
final class Shrinker {

    private static final Pattern UNITS = Pattern.compile("(@Dense\\((?:value = )?)(\\d+)");
    private static final int MAX_TRIALS = 150;

    private final Function<RandomNetwork, Optional<String>> failure;
    private RandomNetwork smallest;
    private int trials;

    /** @param failure what is wrong with a network, if anything; a refused declaration counts as nothing */
    Shrinker(RandomNetwork failing, Function<RandomNetwork, Optional<String>> failure) {
        this.smallest = failing;
        this.failure = failure;
    }

    RandomNetwork shrink() {
        boolean smaller = true;
        while (smaller && trials < MAX_TRIALS) {
            smaller = candidates(smallest).stream().filter(this::fails).findFirst().map(found -> smallest = found)
                    .isPresent();
        }
        return smallest;
    }

    private boolean fails(RandomNetwork candidate) {
        return trials++ < MAX_TRIALS && failure.apply(candidate).filter(text -> !Trial.isRefused(text)).isPresent();
    }

    /** Networks that are smaller by one thing, the largest savings first. */
    private static List<RandomNetwork> candidates(RandomNetwork network) {
        var candidates = new ArrayList<RandomNetwork>();
        network.layers().forEach(layer -> candidates.add(without(network, layer)));
        network.inputs().forEach(input -> candidates.add(network.withInputs(except(network.inputs(), input))));
        network.annotations()
                .forEach(annotation -> candidates
                        .add(network.withAnnotations(except(network.annotations(), annotation))));
        for (var layer : network.layers()) {
            layer.annotations().stream().skip(1).forEach(annotation -> candidates
                    .add(replaced(network, layer, layer.annotatedBy(except(layer.annotations(), annotation)))));
        }
        for (int batch : List.of(1, network.batch() / 2, network.batch() - 1)) {
            if (batch > 0 && batch < network.batch()) {
                candidates.add(network.withBatch(batch));
            }
        }
        narrower(network, candidates);
        return candidates;
    }

    private static void narrower(RandomNetwork network, List<RandomNetwork> candidates) {
        for (var layer : network.layers()) {
            var units = UNITS.matcher(layer.annotations().getFirst());
            if (units.find()) {
                smallerThan(Integer.parseInt(units.group(2))).forEach(size -> candidates.add(replaced(network, layer,
                        layer.annotatedBy(resized(layer.annotations(), units, size)))));
            }
        }
        for (var input : network.inputs()) {
            int size = input.shape().stream().reduce(1, Math::multiplyExact);
            smallerThan(size).forEach(smaller -> candidates.add(network.withInputs(network.inputs().stream()
                    .map(other -> other.equals(input) ? new Input(input.name(), List.of(smaller)) : other).toList())));
        }
    }

    private static List<Integer> smallerThan(int size) {
        return List.of(1, size / 2, size - 1).stream().filter(smaller -> smaller > 0 && smaller < size).distinct()
                .toList();
    }

    private static List<String> resized(List<String> annotations, Matcher units, int size) {
        var resized = new ArrayList<>(annotations);
        resized.set(0, units.replaceFirst("$1" + size));
        return resized;
    }

    /** Its readers are fed by what fed it; a join that is left with one feed becomes an activation of that one. */
    private static RandomNetwork without(RandomNetwork network, Node removed) {
        var layers = new ArrayList<Node>();
        for (var layer : except(network.layers(), removed)) {
            var feeds = layer.feeds().stream()
                    .map(feed -> feed.equals(removed.name()) ? removed.feeds().getFirst() : feed).distinct().toList();
            boolean single = feeds.size() == 1 && layer.feeds().size() > 1;
            var annotations = new ArrayList<>(layer.annotations());
            if (single) {
                annotations.set(0, "@Identity");
                annotations.removeIf(annotation -> annotations.indexOf(annotation) > 0);
            }
            layers.add(layer.fedBy(feeds).annotatedBy(annotations));
        }
        return network.withLayers(layers);
    }

    private static RandomNetwork replaced(RandomNetwork network, Node old, Node fresh) {
        return network.withLayers(network.layers().stream().map(layer -> layer.equals(old) ? fresh : layer).toList());
    }

    private static <T> List<T> except(List<T> items, T removed) {
        return items.stream().filter(item -> !item.equals(removed)).toList();
    }
}

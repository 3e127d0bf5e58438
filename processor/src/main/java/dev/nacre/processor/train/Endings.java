package dev.nacre.processor.train;

import java.util.List;

/**
 * The activations that an output may end in to fit a loss.
 *
 * @param wanted one of these, the usual one first; any if empty
 * @param refused none of these
 */
public record Endings(List<String> wanted, List<String> refused) {

    public Endings {
        wanted = List.copyOf(wanted);
        refused = List.copyOf(refused);
    }

    static Endings any() {
        return new Endings(List.of(), List.of());
    }

    static Endings only(String... activations) {
        return new Endings(List.of(activations), List.of());
    }

    static Endings anyBut(String... activations) {
        return new Endings(List.of(), List.of(activations));
    }

    /** Whether an output lacks what the loss asks for; {@code activation} is empty where it has none. */
    public boolean lacks(String activation) {
        return !wanted.isEmpty() && !wanted.contains(activation);
    }

    /** Whether an output ends in what spoils the loss. */
    public boolean refuses(String activation) {
        return refused.contains(activation);
    }
}

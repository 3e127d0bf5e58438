package dev.nacre.processor.train;

import java.util.List;
import java.util.function.Predicate;

import dev.nacre.processor.layer.Layer;
import dev.nacre.processor.layer.Readout;

/**
 * What an output may end in to fit a loss.
 *
 * @param wanted its numbers are one of these, the usual one first; any if empty
 * @param refused no activation of which this holds
 */
public record Endings(List<Readout> wanted, Predicate<Layer> refused) {

    public Endings {
        wanted = List.copyOf(wanted);
    }

    static Endings any() {
        return new Endings(List.of(), _ -> false);
    }

    static Endings only(Readout... readouts) {
        return new Endings(List.of(readouts), _ -> false);
    }

    static Endings anyBut(Predicate<Layer> refused) {
        return new Endings(List.of(), refused);
    }

    /** Whether an output lacks what the loss asks for. */
    public boolean lacks(Readout readout) {
        return !wanted.isEmpty() && !wanted.contains(readout);
    }

    /** Whether an activation spoils the loss. */
    public boolean refuses(Layer activation) {
        return refused.test(activation);
    }
}

package dev.nacre.processor.train;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import dev.nacre.processor.layer.Layer;
import dev.nacre.processor.layer.Readout;

/**
 * What an output may end in to fit a loss.
 *
 * @param wanted its numbers are one of these, the usual one first; any if empty
 * @param refused no activation of which this holds; any may be there if empty
 */
public record Endings(List<Readout> wanted, Optional<Predicate<Layer>> refused) {

    public Endings {
        wanted = List.copyOf(wanted);
    }

    static Endings any() {
        return new Endings(List.of(), Optional.empty());
    }

    static Endings only(Readout... readouts) {
        return new Endings(List.of(readouts), Optional.empty());
    }

    static Endings anyBut(Predicate<Layer> refused) {
        return new Endings(List.of(), Optional.of(refused));
    }

    /** Whether an output may end in whatever it likes. */
    public boolean takesAny() {
        return wanted.isEmpty() && refused.isEmpty();
    }

    /** Whether an output lacks what the loss asks for. */
    public boolean lacks(Readout readout) {
        return !wanted.isEmpty() && !wanted.contains(readout);
    }

    /** Whether an activation spoils the loss. */
    public boolean refuses(Layer activation) {
        return refused.filter(holds -> holds.test(activation)).isPresent();
    }
}

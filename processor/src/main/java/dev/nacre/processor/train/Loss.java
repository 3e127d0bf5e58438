package dev.nacre.processor.train;

import java.util.List;
import java.util.Optional;

import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.diagnostic.SourceRef;
import dev.nacre.processor.expression.Interval;
import dev.nacre.processor.layer.Readout;
import dev.nacre.processor.op.Tape;
import dev.nacre.processor.op.Value;
import dev.nacre.processor.shape.Shape;

/** How far an output is from its target: one number per sample, the mean over the positions of a grid, of which the batch's mean is minimised. */
public interface Loss {

    /** The name of its annotation. */
    String annotation();

    /** What kind of target a sample has. */
    TargetKind target();

    /** How many numbers the target of one sample has. */
    int targetWidth(Shape output);

    /**
     * What an activation gives that this loss undoes: it then works from the activation's input, which stays exact where the
     * activation saturates. Nothing if the loss takes the output as it is.
     */
    default Optional<Readout> absorbs() {
        return Optional.empty();
    }

    /** What an output may end in. */
    default Endings endings() {
        return absorbs().map(Endings::only).orElseGet(Endings::any);
    }

    /** Whether it is infinite where a probability is rounded to 0. */
    default boolean divergesAtZero() {
        return false;
    }

    /** Whether biases before it may start at the frequencies of its classes. */
    default boolean takesPriors() {
        return false;
    }

    /** Whether an output may be a grid, each of whose positions is answered for; otherwise it is a row. */
    default boolean takesGrids() {
        return true;
    }

    /** How many units an output has at least; of a grid, channels. */
    default int leastOutputs() {
        return 1;
    }

    /** Its members that hold one number per unit of the output, of a grid per channel. */
    default List<PerOutput> perOutput() {
        return List.of();
    }

    /** Whether the target may be any real number and the output should be able to be it. */
    default boolean regression() {
        return false;
    }

    /** Reports where the loss is not defined, of an output that gives numbers of this range. */
    default void checkOutput(Interval output, Diagnostics diagnostics) {
        // most losses are defined for every number
    }

    /** Records the loss of each sample (shape 1); {@code prediction} is the absorbed activation's input or the output. */
    Value lower(Tape tape, Value prediction, Value target);

    /** Records how much each sample counts (shape 1); nothing where all count alike. */
    default Optional<Value> weights(Tape tape, Value target) {
        return Optional.empty();
    }

    /**
     * A member that holds one number per unit of the output.
     *
     * @param length how many it holds
     * @param source where it is written
     */
    record PerOutput(String member, int length, SourceRef source) {}

    /** What a target is. */
    enum TargetKind {
        /** The index of the true class. */
        CLASS,
        /** A number in [0, 1] per output. */
        BINARY,
        /** -1 or 1 per output. */
        SIGN,
        /** A probability per output, together one. */
        DISTRIBUTION,
        /** A real number per output. */
        VALUES
    }
}

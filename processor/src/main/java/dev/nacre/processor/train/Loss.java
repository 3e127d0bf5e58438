package dev.nacre.processor.train;

import java.util.Optional;

import dev.nacre.processor.op.Tape;
import dev.nacre.processor.op.Value;
import dev.nacre.processor.shape.Shape;

/** How far an output is from its target: one number per sample, of which the batch's mean is minimised. */
public interface Loss {

    /** The name of its annotation. */
    String annotation();

    /** What kind of target a sample has. */
    TargetKind target();

    /** How many numbers the target of one sample has. */
    int targetWidth(Shape output);

    /**
     * The annotation of the activation whose inverse this loss undoes: it then works from the activation's input, which
     * stays exact where the activation saturates. Empty if the loss takes the output as it is.
     */
    default String absorbedActivation() {
        return "";
    }

    /** Records the loss of each sample (shape 1); {@code prediction} is the absorbed activation's input or the output. */
    Value lower(Tape tape, Value prediction, Value target);

    /** Records how much each sample counts (shape 1); nothing where all count alike. */
    default Optional<Value> weights(Tape tape, Value target) {
        return Optional.empty();
    }

    /** What a target is. */
    enum TargetKind {
        /** The index of the true class. */
        CLASS,
        /** A number in [0, 1] per output. */
        BINARY,
        /** A real number per output. */
        VALUES
    }
}

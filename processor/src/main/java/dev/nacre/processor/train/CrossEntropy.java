package dev.nacre.processor.train;

import java.util.List;
import java.util.Optional;

import dev.nacre.processor.op.Op;
import dev.nacre.processor.op.Tape;
import dev.nacre.processor.op.Value;
import dev.nacre.processor.shape.Shape;

/** {@code -log softmax(x)[class]}, from the scores x. */
record CrossEntropy() implements Loss {

    static final TrainEntry<Loss> ENTRY = new TrainEntry<>("CrossEntropy", (_, _) -> Optional.of(new CrossEntropy()),
            List.of("@CrossEntropy"));

    @Override
    public String annotation() {
        return "CrossEntropy";
    }

    @Override
    public TargetKind target() {
        return TargetKind.CLASS;
    }

    @Override
    public int targetWidth(Shape output) {
        return 1;
    }

    @Override
    public String absorbedActivation() {
        return "Softmax";
    }

    @Override
    public Value lower(Tape tape, Value prediction, Value target) {
        return tape.apply(new Op.CrossEntropy(), "loss", prediction, target);
    }
}

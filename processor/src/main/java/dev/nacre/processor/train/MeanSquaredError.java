package dev.nacre.processor.train;

import java.util.List;
import java.util.Optional;

import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.op.Tape;
import dev.nacre.processor.op.Value;
import dev.nacre.processor.shape.Shape;

/** {@code (y - t)^2}, mean over the outputs. */
record MeanSquaredError() implements Loss {

    static final TrainEntry<Loss> ENTRY = new TrainEntry<>("MeanSquaredError",
            (_, _) -> Optional.of(new MeanSquaredError()), List.of("@MeanSquaredError"));

    @Override
    public String annotation() {
        return "MeanSquaredError";
    }

    @Override
    public TargetKind target() {
        return TargetKind.VALUES;
    }

    @Override
    public int targetWidth(Shape output) {
        return output.size();
    }

    @Override
    public Value lower(Tape tape, Value prediction, Value target) {
        var difference = ScalarExpression.variable(0).minus(ScalarExpression.variable(1));
        return FeatureMean.of(tape, tape.elementwise("losses", difference.times(difference), prediction, target));
    }
}

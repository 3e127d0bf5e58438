package dev.nacre.processor.train;

import java.util.List;
import java.util.Optional;

import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.op.ScalarExpression.UnaryFunction;
import dev.nacre.processor.op.Tape;
import dev.nacre.processor.op.Value;
import dev.nacre.processor.shape.Shape;

/**
 * {@code -(t log p + (1 - t) log(1 - p))} with {@code p = sigmoid(x)}, which is {@code softplus(x) - x t} of the scores x;
 * mean over the outputs.
 */
record BinaryCrossEntropy() implements Loss {

    static final TrainEntry<Loss> ENTRY = new TrainEntry<>("BinaryCrossEntropy",
            (_, _) -> Optional.of(new BinaryCrossEntropy()), List.of("@BinaryCrossEntropy"));

    @Override
    public String annotation() {
        return "BinaryCrossEntropy";
    }

    @Override
    public TargetKind target() {
        return TargetKind.BINARY;
    }

    @Override
    public int targetWidth(Shape output) {
        return output.size();
    }

    @Override
    public String absorbedActivation() {
        return "Sigmoid";
    }

    @Override
    public Value lower(Tape tape, Value prediction, Value target) {
        var score = ScalarExpression.variable(0);
        var loss = ScalarExpression.apply(UnaryFunction.SOFTPLUS, score)
                .minus(score.times(ScalarExpression.variable(1)));
        return FeatureMean.of(tape, tape.elementwise("losses", loss, prediction, target));
    }
}

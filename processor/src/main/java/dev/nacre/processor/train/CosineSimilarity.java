package dev.nacre.processor.train;

import java.util.List;
import java.util.Optional;

import dev.nacre.processor.declare.AnnotationUse;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.op.Op;
import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.op.Tape;
import dev.nacre.processor.op.Value;
import dev.nacre.processor.shape.Shape;

import static dev.nacre.processor.op.ScalarExpression.variable;

/**
 * {@code 1 - (y . t) / (max(|y|, epsilon) max(|t|, epsilon))}.
 *
 * @param epsilon above 0
 */
record CosineSimilarity(double epsilon) implements Loss {

    static final TrainEntry<Loss> ENTRY = new TrainEntry<>("CosineSimilarity", CosineSimilarity::read,
            List.of("@CosineSimilarity", "@CosineSimilarity(epsilon = 0.5)"));

    private static Optional<Loss> read(AnnotationUse use, Diagnostics diagnostics) {
        return new Settings(use, diagnostics).epsilon().right()
                ? Optional.of(new CosineSimilarity(use.number("epsilon")))
                : Optional.empty();
    }

    @Override
    public String annotation() {
        return "CosineSimilarity";
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
    public int leastOutputs() {
        return 2;
    }

    /** Norms are divided by one after the other: their product would overflow long before either does. */
    @Override
    public Value lower(Tape tape, Value prediction, Value target) {
        var product = sum(tape, "alike", prediction, target);
        var cosine = variable(0).over(norm(variable(1))).over(norm(variable(2)));
        return tape.elementwise("loss", ScalarExpression.constant(1).minus(cosine), product,
                sum(tape, "length", prediction, prediction), sum(tape, "targetLength", target, target));
    }

    private static Value sum(Tape tape, String name, Value left, Value right) {
        var products = left.equals(right)
                ? tape.elementwise(name, variable(0).times(variable(0)), left)
                : tape.elementwise(name, variable(0).times(variable(1)), left, right);
        return tape.apply(new Op.SumOverFeatures(), name, products);
    }

    private ScalarExpression norm(ScalarExpression squares) {
        return squares.squareRoot().atLeast(ScalarExpression.constant(epsilon));
    }
}

package dev.nacre.processor.train;

import java.util.List;
import java.util.Optional;

import dev.nacre.processor.declare.AnnotationUse;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.op.ScalarExpression.UnaryFunction;
import dev.nacre.processor.op.Tape;
import dev.nacre.processor.op.Value;
import dev.nacre.processor.shape.Shape;

/**
 * A function of {@code t y}, how far a score is on the side of its target -1 or 1, mean over the outputs.
 *
 * @param function of variable 0, the score, and variable 1, the target
 */
record SignedLoss(String annotation, ScalarExpression function) implements Loss {

    private static final ScalarExpression SIDE = ScalarExpression.variable(0).times(ScalarExpression.variable(1));
    private static final ScalarExpression ZERO = ScalarExpression.constant(0);

    static final TrainEntry<Loss> HINGE = new TrainEntry<>("BinaryHinge", SignedLoss::readHinge,
            List.of("@BinaryHinge", "@BinaryHinge(margin = 0.5)"));

    static final TrainEntry<Loss> LOGISTIC = new TrainEntry<>("Logistic", (_, _) -> Optional.of(logistic()),
            List.of("@Logistic"));

    private static Optional<Loss> readHinge(AnnotationUse use, Diagnostics diagnostics) {
        if (!LossMembers.positive(use, "margin", LossMembers.MARGIN, diagnostics)) {
            return Optional.empty();
        }
        var missing = ScalarExpression.constant(use.number("margin")).minus(SIDE);
        return Optional.of(new SignedLoss("BinaryHinge", missing.atLeast(ZERO)));
    }

    private static Loss logistic() {
        var against = ScalarExpression.apply(UnaryFunction.NEGATE, SIDE);
        return new SignedLoss("Logistic", ScalarExpression.apply(UnaryFunction.SOFTPLUS, against));
    }

    @Override
    public TargetKind target() {
        return TargetKind.SIGN;
    }

    @Override
    public int targetWidth(Shape output) {
        return output.size();
    }

    @Override
    public Endings endings() {
        return Endings.anyBut(
                activation -> activation.readout().isProbabilistic() || activation.clipsNegatives());
    }

    @Override
    public Value lower(Tape tape, Value prediction, Value target) {
        return FeatureMean.of(tape, tape.elementwise("losses", function, prediction, target));
    }
}

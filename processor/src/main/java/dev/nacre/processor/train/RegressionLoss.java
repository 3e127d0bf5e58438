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
 * A function of the error {@code y - t}, mean over the outputs.
 *
 * @param function of variable 0, the output, and variable 1, the target
 */
record RegressionLoss(String annotation, ScalarExpression function) implements Loss {

    private static final ScalarExpression ERROR = ScalarExpression.variable(0).minus(ScalarExpression.variable(1));
    private static final ScalarExpression DISTANCE = ScalarExpression.apply(UnaryFunction.ABSOLUTE, ERROR);

    private static final String LINEAR_FROM = "It is the error above which the loss is linear. Typical value: 1. "
            + "@MeanAbsoluteError is linear everywhere.";

    static final TrainEntry<Loss> SQUARED = plain(squared());

    static final TrainEntry<Loss> ABSOLUTE = plain(new RegressionLoss("MeanAbsoluteError", DISTANCE));

    static final TrainEntry<Loss> HUBER = new TrainEntry<>("Huber", RegressionLoss::readHuber,
            List.of("@Huber", "@Huber(delta = 0.5)"));

    static final TrainEntry<Loss> SMOOTH_L1 = new TrainEntry<>("SmoothL1", RegressionLoss::readSmoothL1,
            List.of("@SmoothL1", "@SmoothL1(beta = 0.5)"));

    private static TrainEntry<Loss> plain(Loss loss) {
        return new TrainEntry<>(loss.annotation(), (_, _) -> Optional.of(loss), List.of("@" + loss.annotation()));
    }

    static Loss squared() {
        return new RegressionLoss("MeanSquaredError", ERROR.times(ERROR));
    }

    private static Optional<Loss> readHuber(AnnotationUse use, Diagnostics diagnostics) {
        if (!LossMembers.positive(use, "delta", LINEAR_FROM, diagnostics)) {
            return Optional.empty();
        }
        double delta = use.number("delta");
        var far = DISTANCE.minus(ScalarExpression.constant(delta / 2)).times(delta);
        return Optional.of(rounded("Huber", delta, ERROR.times(ERROR).times(0.5), far));
    }

    private static Optional<Loss> readSmoothL1(AnnotationUse use, Diagnostics diagnostics) {
        if (!LossMembers.positive(use, "beta", LINEAR_FROM, diagnostics)) {
            return Optional.empty();
        }
        double beta = use.number("beta");
        var near = ERROR.times(ERROR.times(0.5 / beta));
        return Optional.of(rounded("SmoothL1", beta, near, DISTANCE.minus(ScalarExpression.constant(beta / 2))));
    }

    private static Loss rounded(String annotation, double from, ScalarExpression near, ScalarExpression far) {
        return new RegressionLoss(annotation,
                ScalarExpression.whereLess(DISTANCE, ScalarExpression.constant(from), near, far));
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
    public boolean regression() {
        return true;
    }

    @Override
    public Value lower(Tape tape, Value prediction, Value target) {
        return FeatureMean.of(tape, tape.elementwise("losses", function, prediction, target));
    }
}

package dev.nacre.processor.train;

import java.util.List;
import java.util.Optional;

import dev.nacre.processor.declare.AnnotationUse;
import dev.nacre.processor.declare.Floats;
import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.diagnostic.Written;
import dev.nacre.processor.op.Op;
import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.op.StepScalar;

/**
 * {@code m = beta1 m + (1 - beta1) g; s = beta2 s + (1 - beta2) g^2;
 * p = p - rate / (1 - beta1^t) m / (sqrt(s) / sqrt(1 - beta2^t) + epsilon)}. Epsilon stands outside of the corrected root, as
 * in the paper and PyTorch.
 *
 * @param learningRate above 0
 * @param beta1 in [0, 1)
 * @param beta2 in [0, 1)
 * @param epsilon above 0
 */
record Adam(double learningRate, double beta1, double beta2, double epsilon) implements Optimizer {

    static final TrainEntry<Optimizer> ENTRY = new TrainEntry<>("Adam", Adam::read,
            List.of("@Adam", "@Adam(learningRate = 0.01, beta1 = 0.8, beta2 = 0.99, epsilon = 1e-6)"));

    /** Steps are about as long as the rate, whatever the gradient: rates that fit sgd throw weights about. */
    private static final double FAST = 0.1;

    private static Optional<Optimizer> read(AnnotationUse use, Diagnostics diagnostics) {
        boolean rate = Rates.learningRate(use, diagnostics);
        if (rate && use.number("learningRate") >= FAST) {
            diagnostics.report(DiagnosticId.FAST_ADAM, use.at("learningRate"), use.number("learningRate"));
        }
        boolean first = beta(use, "beta1", diagnostics);
        boolean second = beta(use, "beta2", diagnostics);
        boolean epsilon = Rates.epsilon(use, diagnostics);
        return rate && first && second && epsilon
                ? Optional.of(new Adam(use.number("learningRate"), use.number("beta1"), use.number("beta2"),
                        use.number("epsilon")))
                : Optional.empty();
    }

    private static boolean beta(AnnotationUse use, String member, Diagnostics diagnostics) {
        if (!Rates.share(use.number(member))) {
            diagnostics.report(DiagnosticId.BETA, use.at(member), member, use.number(member));
            return false;
        }
        return Floats.holdsShare(use, member, diagnostics);
    }

    @Override
    public String annotation() {
        return "Adam";
    }

    @Override
    public String describe() {
        return "adam, learning rate %s, beta1 %s, beta2 %s, epsilon %s".formatted(Written.number(learningRate),
                Written.number(beta1), Written.number(beta2), Written.number(epsilon));
    }

    @Override
    public List<String> slots() {
        return List.of("mean", "square");
    }

    /**
     * Both sides of the fraction are multiplied by {@code sqrt(1 - beta2^t)}: what depends on the step alone is then apart from
     * what depends on the element, which takes one root and one division.
     */
    @Override
    public Op.Update update() {
        var mean = decayed(Optimizer.slot(0), beta1, GRADIENT);
        var square = decayed(Optimizer.slot(1), beta2, GRADIENT.times(GRADIENT));
        var correction = ScalarExpression.perStep(new StepScalar.BiasCorrection(beta2)).squareRoot();
        var rate = ScalarExpression.perStep(new StepScalar.LearningRate()).times(correction)
                .over(ScalarExpression.perStep(new StepScalar.BiasCorrection(beta1)));
        var step = mean.times(rate).over(square.squareRoot().plus(correction.times(epsilon)));
        return new Op.Update(PARAMETER.minus(step), List.of(mean, square));
    }

    private static ScalarExpression decayed(ScalarExpression old, double kept, ScalarExpression fresh) {
        return old.times(kept).plus(fresh.times(1 - kept));
    }
}

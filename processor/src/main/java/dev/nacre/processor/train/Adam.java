package dev.nacre.processor.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.nacre.processor.declare.AnnotationUse;
import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.diagnostic.Written;
import dev.nacre.processor.op.Op;
import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.op.StepScalar;

/**
 * {@code m = beta1 m + (1 - beta1) g; s = beta2 s + (1 - beta2) g^2; u = s} or, with amsgrad, {@code u = max(u, s)};
 * {@code p = p - rate / (1 - beta1^t) m / (sqrt(u) / sqrt(1 - beta2^t) + epsilon)}. Epsilon stands outside of the corrected
 * root, as in the paper and PyTorch. With decoupled decay it is AdamW.
 *
 * @param learningRate above 0
 */
record Adam(double learningRate, Means means, boolean amsgrad, WeightDecay decay) implements Optimizer {

    static final TrainEntry<Optimizer> COUPLED = new TrainEntry<>("Adam", Adam::read,
            List.of("@Adam", "@Adam(learningRate = 0.01, beta1 = 0.8, beta2 = 0.99, epsilon = 1e-6)",
                    "@Adam(amsgrad = true, weightDecay = 0.1)"));

    static final TrainEntry<Optimizer> DECOUPLED = new TrainEntry<>("AdamW", Adam::read,
            List.of("@AdamW", "@AdamW(learningRate = 0.01, beta1 = 0.8, beta2 = 0.99, epsilon = 1e-6)",
                    "@AdamW(amsgrad = true, weightDecay = 0.1)"));

    /** Steps are about as long as the rate, whatever the gradient: rates that fit sgd throw weights about. */
    private static final double FAST = 0.1;

    /**
     * How the running means are kept.
     *
     * @param beta1 in [0, 1)
     * @param beta2 in [0, 1)
     * @param epsilon above 0
     */
    record Means(double beta1, double beta2, double epsilon) {}

    /** The one with its defaults. */
    static Adam byDefault() {
        return new Adam(1e-3, new Means(0.9, 0.999, 1e-8), false, WeightDecay.NONE);
    }

    private static Optional<Optimizer> read(AnnotationUse use, Diagnostics diagnostics) {
        boolean right = new Settings(use, diagnostics).learningRate().notFast(FAST).share("beta1", DiagnosticId.BETA)
                .share("beta2", DiagnosticId.BETA).epsilon().notNegative("weightDecay").right();
        return right ? Optional.of(of(use)) : Optional.empty();
    }

    private static Adam of(AnnotationUse use) {
        return new Adam(use.number("learningRate"),
                new Means(use.number("beta1"), use.number("beta2"), use.number("epsilon")), use.flag("amsgrad"),
                new WeightDecay(use.number("weightDecay"), use.name().equals(DECOUPLED.annotation())));
    }

    @Override
    public String annotation() {
        return decay.decoupled() ? DECOUPLED.annotation() : COUPLED.annotation();
    }

    @Override
    public String describe() {
        var name = (decay.decoupled() ? "adamw" : "adam") + (amsgrad ? " with amsgrad" : "");
        return "%s, learning rate %s, beta1 %s, beta2 %s, epsilon %s%s".formatted(name, Written.number(learningRate),
                Written.number(means.beta1()), Written.number(means.beta2()), Written.number(means.epsilon()),
                decay.describe());
    }

    @Override
    public List<String> slots() {
        return amsgrad ? List.of("mean", "square", "largest") : List.of("mean", "square");
    }

    @Override
    public double weightDecay() {
        return decay.factor();
    }

    /**
     * Both sides of the fraction are multiplied by {@code sqrt(1 - beta2^t)}: what depends on the step alone is then apart from
     * what depends on the element, which takes one root and one division.
     */
    @Override
    public Op.Update update() {
        var gradient = decay.gradient();
        var mean = decayed(Optimizer.slot(0), means.beta1(), gradient);
        var square = decayed(Optimizer.slot(1), means.beta2(), gradient.times(gradient));
        var slots = new ArrayList<>(List.of(mean, square));
        if (amsgrad) {
            slots.add(Optimizer.slot(2).atLeast(square));
        }
        var correction = ScalarExpression.perStep(new StepScalar.BiasCorrection(means.beta2())).squareRoot();
        var rate = ScalarExpression.perStep(new StepScalar.LearningRate()).times(correction)
                .over(ScalarExpression.perStep(new StepScalar.BiasCorrection(means.beta1())));
        var step = mean.times(rate)
                .over(slots.getLast().squareRoot().plus(correction.times(means.epsilon())));
        return new Op.Update(decay.parameter().minus(step), slots);
    }

    static ScalarExpression decayed(ScalarExpression old, double kept, ScalarExpression fresh) {
        return old.times(kept).plus(fresh.times(1 - kept));
    }
}

package dev.nacre.processor.train;

import java.util.List;
import java.util.Optional;

import dev.nacre.processor.declare.AnnotationUse;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.diagnostic.Written;
import dev.nacre.processor.op.Op;
import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.op.StepScalar;

/**
 * {@code s = s + g^2; p = p - rate / (1 + (t - 1) rateDecay) g / (sqrt(initial + s) + epsilon)}. Slots start at zero, so the
 * sum's start is added where the sum is read.
 *
 * @param learningRate above 0
 * @param rateDecay 0 or more
 * @param initial 0 or more
 * @param epsilon above 0
 */
record AdaGrad(double learningRate, double rateDecay, double initial, double epsilon, WeightDecay decay)
        implements
            Optimizer {

    static final TrainEntry<Optimizer> ENTRY = new TrainEntry<>("AdaGrad", AdaGrad::read, List.of("@AdaGrad",
            "@AdaGrad(learningRate = 0.05, rateDecay = 0.1, initialAccumulator = 0.1, epsilon = 1e-6, weightDecay = 0.1)"));

    private static Optional<Optimizer> read(AnnotationUse use, Diagnostics diagnostics) {
        boolean right = new Settings(use, diagnostics).learningRate().notNegative("rateDecay")
                .notNegative("initialAccumulator").epsilon().notNegative("weightDecay").right();
        return right
                ? Optional.of(new AdaGrad(use.number("learningRate"), use.number("rateDecay"),
                        use.number("initialAccumulator"), use.number("epsilon"),
                        WeightDecay.coupled(use.number("weightDecay"))))
                : Optional.empty();
    }

    @Override
    public String annotation() {
        return ENTRY.annotation();
    }

    @Override
    public String describe() {
        return "adagrad, learning rate %s, rate decay %s, initial accumulator %s, epsilon %s%s".formatted(
                Written.number(learningRate), Written.number(rateDecay), Written.number(initial),
                Written.number(epsilon), decay.describe());
    }

    @Override
    public List<String> slots() {
        return List.of("squares");
    }

    @Override
    public double weightDecay() {
        return decay.factor();
    }

    @Override
    public Op.Update update() {
        var gradient = decay.gradient();
        var squares = Optimizer.slot(0).plus(gradient.times(gradient));
        var whole = initial == 0 ? squares : squares.plus(ScalarExpression.constant(initial));
        var step = gradient.times(rate()).over(whole.squareRoot().plus(ScalarExpression.constant(epsilon)));
        return new Op.Update(PARAMETER.minus(step), List.of(squares));
    }

    private ScalarExpression rate() {
        var rate = ScalarExpression.perStep(new StepScalar.LearningRate());
        if (rateDecay == 0) {
            return rate;
        }
        var one = ScalarExpression.constant(1);
        var before = ScalarExpression.perStep(new StepScalar.StepNumber()).minus(one);
        return rate.over(one.plus(before.times(rateDecay)));
    }
}

package dev.nacre.processor.train;

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
 * {@code p = p - rate g}, or with momentum {@code p = p - rate v} with a velocity v of one {@link Form} or another. The rate
 * stands outside of the velocity, as in PyTorch.
 *
 * @param learningRate above 0
 * @param momentum in [0, 1); without it there is no velocity
 * @param movesMomentum whether each step has a momentum of its own
 */
record Sgd(double learningRate, double momentum, Form form, WeightDecay decay, boolean movesMomentum)
        implements
            Optimizer {

    static final TrainEntry<Optimizer> ENTRY = new TrainEntry<>("Sgd", Sgd::read, List.of("@Sgd(learningRate = 0.05)",
            "@Sgd(learningRate = 0.05, momentum = 0.9)", "@Sgd(learningRate = 0.05, momentum = 0.9, nesterov = true)",
            "@Sgd(learningRate = 0.05, momentum = 0.9, dampening = 0.3, weightDecay = 0.1)",
            "@Sgd(learningRate = 0.5, momentum = 0.9, movingAverage = true)"));

    /** A constant gradient moves a parameter by so many times itself in each step, once momentum is up. */
    private static final double LONG = 20;

    private static final ScalarExpression ONE = ScalarExpression.constant(1);
    private static final ScalarExpression RATE = ScalarExpression.perStep(new StepScalar.LearningRate());

    /** What momentum does with gradients. */
    sealed interface Form {

        /**
         * {@code v = momentum v + (1 - dampening) g}; the first velocity is the gradient itself.
         *
         * @param dampening in [0, 1)
         */
        record Velocity(double dampening) implements Form {}

        /** {@code v = momentum v + g}, and {@code g + momentum v} for the step. */
        record Nesterov() implements Form {}

        /** {@code a = momentum a + (1 - momentum) g}, and {@code a / (1 - momentum^t)} for the step. */
        record MovingAverage() implements Form {}
    }

    private static Optional<Optimizer> read(AnnotationUse use, Diagnostics diagnostics) {
        boolean right = new Settings(use, diagnostics).learningRate().share("momentum", DiagnosticId.MOMENTUM)
                .share("dampening", DiagnosticId.DAMPENING).notNegative("weightDecay").needsMomentum("dampening")
                .needsMomentum("nesterov").needsMomentum("movingAverage").exclude("dampening", "nesterov")
                .exclude("dampening", "movingAverage").exclude("nesterov", "movingAverage").bearable(LONG).right();
        return right
                ? Optional.of(new Sgd(use.number("learningRate"), use.number("momentum"), form(use),
                        WeightDecay.coupled(use.number("weightDecay")), false))
                : Optional.empty();
    }

    private static Form form(AnnotationUse use) {
        if (use.flag("movingAverage")) {
            return new Form.MovingAverage();
        }
        return use.flag("nesterov") ? new Form.Nesterov() : new Form.Velocity(use.number("dampening"));
    }

    /** An average's correction holds for a momentum that stays. */
    @Override
    public Optimizer movingMomentum() {
        return momentum == 0 || form instanceof Form.MovingAverage
                ? this
                : new Sgd(learningRate, momentum, form, decay, true);
    }

    @Override
    public String annotation() {
        return ENTRY.annotation();
    }

    @Override
    public String describe() {
        var inertia = momentum == 0 ? "" : switch (form) {
            case Form.Velocity(var dampening) -> ", momentum " + Written.number(momentum)
                    + (dampening == 0 ? "" : ", dampening " + Written.number(dampening));
            case Form.Nesterov _ -> ", nesterov momentum " + Written.number(momentum);
            case Form.MovingAverage _ -> ", moving average " + Written.number(momentum);
        };
        return "sgd, learning rate " + Written.number(learningRate) + inertia + (movesMomentum ? ", moved" : "")
                + decay.describe();
    }

    @Override
    public List<String> slots() {
        if (momentum == 0) {
            return List.of();
        }
        return List.of(form instanceof Form.MovingAverage ? "average" : "velocity");
    }

    @Override
    public double weightDecay() {
        return decay.factor();
    }

    @Override
    public Op.Update update() {
        var gradient = decay.gradient();
        if (momentum == 0) {
            return new Op.Update(PARAMETER.minus(gradient.times(RATE)), List.of());
        }
        return switch (form) {
            case Form.Velocity(var dampening) -> {
                var velocity = Optimizer.slot(0).times(kept()).plus(damped(gradient, dampening));
                yield step(velocity.times(RATE), velocity);
            }
            case Form.Nesterov _ -> {
                var velocity = Optimizer.slot(0).times(kept()).plus(gradient);
                yield step(gradient.plus(velocity.times(kept())).times(RATE), velocity);
            }
            case Form.MovingAverage _ -> {
                var average = Adam.decayed(Optimizer.slot(0), momentum, gradient);
                var correction = ScalarExpression.perStep(new StepScalar.BiasCorrection(momentum));
                yield step(average.times(RATE.over(correction)), average);
            }
        };
    }

    private ScalarExpression kept() {
        return movesMomentum ? ScalarExpression.perStep(new StepScalar.Momentum())
                : ScalarExpression.constant(momentum);
    }

    /** {@code 1 - dampening min(t - 1, 1)} is 1 in the first step. */
    private static ScalarExpression damped(ScalarExpression gradient, double dampening) {
        if (dampening == 0) {
            return gradient;
        }
        var begun = ScalarExpression.perStep(new StepScalar.StepNumber()).minus(ONE).atMost(ONE);
        return gradient.times(ONE.minus(begun.times(dampening)));
    }

    private static Op.Update step(ScalarExpression step, ScalarExpression slot) {
        return new Op.Update(PARAMETER.minus(step), List.of(slot));
    }
}

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
 * {@code s = decay s + (1 - decay) g^2; d = sqrt(s) + epsilon} or, centered, {@code m = decay m + (1 - decay) g;
 * d = sqrt(s - m^2) + epsilon}; {@code p = p - rate g / d} or, with momentum, {@code b = momentum b + g / d; p = p - rate b}.
 *
 * @param learningRate above 0
 * @param momentum in [0, 1)
 */
record RmsProp(double learningRate, Mean mean, double momentum, WeightDecay decay) implements Optimizer {

    static final TrainEntry<Optimizer> ENTRY = new TrainEntry<>("RmsProp", RmsProp::read,
            List.of("@RmsProp", "@RmsProp(learningRate = 0.05, decay = 0.9, epsilon = 1e-6, weightDecay = 0.1)",
                    "@RmsProp(momentum = 0.9)", "@RmsProp(momentum = 0.9, centered = true)"));

    /** Steps are about as long as the rate, as with Adam. */
    private static final double FAST = 0.1;

    /**
     * How the mean of squares is kept.
     *
     * @param decay in [0, 1)
     * @param epsilon above 0
     * @param centered whether the square of the mean is taken away from it
     */
    record Mean(double decay, double epsilon, boolean centered) {}

    private static Optional<Optimizer> read(AnnotationUse use, Diagnostics diagnostics) {
        boolean right = new Settings(use, diagnostics).learningRate().notFast(FAST).share("decay", DiagnosticId.BETA)
                .epsilon().share("momentum", DiagnosticId.MOMENTUM).notNegative("weightDecay").right();
        return right
                ? Optional.of(new RmsProp(use.number("learningRate"),
                        new Mean(use.number("decay"), use.number("epsilon"), use.flag("centered")),
                        use.number("momentum"), WeightDecay.coupled(use.number("weightDecay"))))
                : Optional.empty();
    }

    @Override
    public String annotation() {
        return ENTRY.annotation();
    }

    @Override
    public String describe() {
        var inertia = momentum == 0 ? "" : ", momentum " + Written.number(momentum);
        return "%srmsprop, learning rate %s, decay %s, epsilon %s%s%s".formatted(mean.centered() ? "centered " : "",
                Written.number(learningRate), Written.number(mean.decay()), Written.number(mean.epsilon()), inertia,
                decay.describe());
    }

    @Override
    public List<String> slots() {
        var slots = new ArrayList<>(List.of("square"));
        if (mean.centered()) {
            slots.add("mean");
        }
        if (momentum > 0) {
            slots.add("velocity");
        }
        return List.copyOf(slots);
    }

    @Override
    public double weightDecay() {
        return decay.factor();
    }

    @Override
    public Op.Update update() {
        var gradient = decay.gradient();
        var rate = ScalarExpression.perStep(new StepScalar.LearningRate());
        var square = Adam.decayed(Optimizer.slot(0), mean.decay(), gradient.times(gradient));
        var slots = new ArrayList<>(List.of(square));
        var spread = square;
        if (mean.centered()) {
            var centre = Adam.decayed(Optimizer.slot(1), mean.decay(), gradient);
            slots.add(centre);
            // rounding may make of a variance of zero one just below
            spread = square.minus(centre.times(centre)).atLeast(ScalarExpression.constant(0));
        }
        var divisor = spread.squareRoot().plus(ScalarExpression.constant(mean.epsilon()));
        if (momentum == 0) {
            return new Op.Update(PARAMETER.minus(gradient.times(rate).over(divisor)), slots);
        }
        var velocity = Optimizer.slot(slots.size()).times(momentum).plus(gradient.over(divisor));
        slots.add(velocity);
        return new Op.Update(PARAMETER.minus(velocity.times(rate)), slots);
    }
}

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
 * {@code v = momentum v + g; p = p - rate v}, or with Nesterov's step {@code p = p - rate (g + momentum v)}. The rate stands
 * outside of the velocity, as in PyTorch.
 *
 * @param learningRate above 0
 * @param momentum in [0, 1); without it there is no velocity
 * @param nesterov only with momentum
 */
record Sgd(double learningRate, double momentum, boolean nesterov) implements Optimizer {

    static final TrainEntry<Optimizer> ENTRY = new TrainEntry<>("Sgd", Sgd::read, List.of("@Sgd(learningRate = 0.05)",
            "@Sgd(learningRate = 0.05, momentum = 0.9)", "@Sgd(learningRate = 0.05, momentum = 0.9, nesterov = true)"));

    private static Optional<Optimizer> read(AnnotationUse use, Diagnostics diagnostics) {
        double momentum = use.number("momentum");
        boolean nesterov = use.flag("nesterov");
        boolean right = Rates.learningRate(use, diagnostics);
        if (!Rates.share(momentum)) {
            diagnostics.report(DiagnosticId.MOMENTUM, use.at("momentum"), momentum);
            right = false;
        } else if (!Floats.holdsShare(use, "momentum", diagnostics)) {
            right = false;
        } else if (nesterov && momentum == 0) {
            diagnostics.report(DiagnosticId.NESTEROV, use.at("nesterov"));
            right = false;
        }
        return right ? Optional.of(new Sgd(use.number("learningRate"), momentum, nesterov)) : Optional.empty();
    }

    @Override
    public String annotation() {
        return "Sgd";
    }

    @Override
    public String describe() {
        var inertia = momentum == 0 ? ""
                : (nesterov ? ", nesterov momentum " : ", momentum ") + Written.number(momentum);
        return "sgd, learning rate " + Written.number(learningRate) + inertia;
    }

    @Override
    public List<String> slots() {
        return momentum == 0 ? List.of() : List.of("velocity");
    }

    @Override
    public Op.Update update() {
        var rate = ScalarExpression.perStep(new StepScalar.LearningRate());
        if (momentum == 0) {
            return new Op.Update(PARAMETER.minus(GRADIENT.times(rate)), List.of());
        }
        var velocity = Optimizer.slot(0).times(momentum).plus(GRADIENT);
        var direction = nesterov ? GRADIENT.plus(velocity.times(momentum)) : velocity;
        return new Op.Update(PARAMETER.minus(direction.times(rate)), List.of(velocity));
    }
}

package dev.nacre.processor.train;

import dev.nacre.processor.diagnostic.Written;
import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.op.StepScalar;

/**
 * What draws every parameter towards 0, biases included: {@code factor p} is added to its gradient or, decoupled, the parameter
 * is multiplied by {@code 1 - rate factor} before the step.
 *
 * @param factor 0 for none
 */
record WeightDecay(double factor, boolean decoupled) {

    static final WeightDecay NONE = coupled(0);

    static WeightDecay coupled(double factor) {
        return new WeightDecay(factor, false);
    }

    /** The gradient that the optimizer goes by. */
    ScalarExpression gradient() {
        return factor == 0 || decoupled ? Optimizer.GRADIENT
                : Optimizer.GRADIENT.plus(Optimizer.PARAMETER.times(factor));
    }

    /** The parameter from which the step leads on. */
    ScalarExpression parameter() {
        if (factor == 0 || !decoupled) {
            return Optimizer.PARAMETER;
        }
        var rate = ScalarExpression.perStep(new StepScalar.LearningRate());
        return Optimizer.PARAMETER.times(ScalarExpression.constant(1).minus(rate.times(factor)));
    }

    /** For the end of a summary. */
    String describe() {
        return factor == 0 ? "" : ", weight decay " + Written.number(factor);
    }
}

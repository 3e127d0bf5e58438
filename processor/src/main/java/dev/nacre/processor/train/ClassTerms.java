package dev.nacre.processor.train;

import java.util.List;

import dev.nacre.processor.op.Op;
import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.op.Tape;
import dev.nacre.processor.op.Value;

import static dev.nacre.processor.op.ScalarExpression.constant;
import static dev.nacre.processor.op.ScalarExpression.variable;

/**
 * Records {@code -sum_k w[k] q[k] log p[k]}.
 *
 * @param logarithms log p
 * @param classWeights w; empty for 1
 */
record ClassTerms(Tape tape, Value logarithms, List<Double> classWeights) {

    /** q is 1 at the class. Divided by the class's weight, which is the sample's and multiplied again as such. */
    Value ofClass(Value target, SmoothedLabels labels) {
        var own = tape.apply(new Op.Gather(), "ownLogProbability", logarithms, target);
        var all = tape.apply(new Op.SumOverFeatures(), "logProbabilities", weighted());
        var ownTerm = variable(0).times(-labels.kept());
        var spreadTerm = variable(1).times(labels.spread());
        return classWeights.isEmpty()
                ? tape.elementwise("loss", ownTerm.minus(spreadTerm), own, all)
                : tape.elementwise("loss", ownTerm.minus(spreadTerm.over(variable(2))), own, all,
                        weightOfClass(tape, classWeights, target));
    }

    /** q is given. */
    Value ofDistribution(Value target, SmoothedLabels labels) {
        var share = labels.spread() == 0 ? variable(1)
                : variable(1).times(labels.kept()).plus(constant(labels.spread()));
        var losses = tape.elementwise("losses", ScalarExpression.apply(ScalarExpression.UnaryFunction.NEGATE,
                share.times(variable(0))), weighted(), target);
        return PositionTerms.mean(tape, tape.apply(new Op.SumOverFeatures(), "loss", losses),
                logarithms.shape().positions());
    }

    private Value weighted() {
        return classWeights.isEmpty() ? logarithms
                : tape.elementwise("weighted", variable(0).times(variable(1)), logarithms,
                        tape.constant("classWeights", classWeights));
    }

    static Value weightOfClass(Tape tape, List<Double> classWeights, Value target) {
        return tape.apply(new Op.Gather(), "classWeight", tape.constant("classWeights", classWeights), target);
    }
}

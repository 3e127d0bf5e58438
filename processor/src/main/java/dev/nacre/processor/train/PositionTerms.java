package dev.nacre.processor.train;

import java.util.List;

import dev.nacre.processor.op.Op;
import dev.nacre.processor.op.Tape;
import dev.nacre.processor.op.Value;

import static dev.nacre.processor.op.ScalarExpression.variable;

/**
 * Records cross entropies at each position of a grid, and their mean over the positions: with class weights w the weighted mean
 * {@code sum_p w[class] loss / sum_p w[class]}.
 *
 * @param scores before the softmax
 * @param classWeights w; empty for 1
 */
record PositionTerms(Tape tape, Value scores, List<Double> classWeights) {

    /** {@code -log p[class]} of each position, smoothed by what all classes' logarithms sum to. */
    Value ofClasses(Value target, SmoothedLabels labels) {
        var own = sum("ownLoss", weighted(tape.apply(new Op.CrossEntropy(), "losses", scores, target), target));
        var together = labels.spread() == 0 ? own
                : tape.elementwise("losses", variable(0).times(labels.kept()).minus(variable(1).times(labels.spread())),
                        own, allLogarithms());
        return classWeights.isEmpty() ? mean(tape, together, target.size())
                : tape.elementwise("loss", variable(0).over(variable(1)), together,
                        sum("weights", ClassTerms.weightOfClass(tape, classWeights, target)));
    }

    private Value weighted(Value losses, Value target) {
        return classWeights.isEmpty() ? losses
                : tape.elementwise("weighted", variable(0).times(variable(1)), losses,
                        ClassTerms.weightOfClass(tape, classWeights, target));
    }

    private Value allLogarithms() {
        var logarithms = tape.apply(new Op.LogSoftmax(), "logProbabilities", scores);
        return sum("logProbabilities", classWeights.isEmpty() ? logarithms
                : tape.elementwise("weighted", variable(0).times(variable(1)), logarithms,
                        tape.constant("classWeights", classWeights)));
    }

    private Value sum(String name, Value numbers) {
        return tape.apply(new Op.SumOverFeatures(), name, numbers);
    }

    /** How much a sample counts: its class, or the mean of its positions' classes. */
    static Value weightOfSample(Tape tape, List<Double> classWeights, Value target) {
        var weights = ClassTerms.weightOfClass(tape, classWeights, target);
        return target.size() == 1 ? weights
                : mean(tape, tape.apply(new Op.SumOverFeatures(), "classWeight", weights), target.size());
    }

    static Value mean(Tape tape, Value sum, int positions) {
        return positions == 1 ? sum : tape.elementwise("loss", variable(0).times(1.0 / positions), sum);
    }
}

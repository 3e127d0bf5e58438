package dev.nacre.processor.train;

import java.util.List;
import java.util.Optional;

import dev.nacre.processor.declare.AnnotationUse;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.layer.Readout;
import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.op.ScalarExpression.UnaryFunction;
import dev.nacre.processor.op.Tape;
import dev.nacre.processor.op.Value;
import dev.nacre.processor.shape.Shape;

import static dev.nacre.processor.op.ScalarExpression.constant;
import static dev.nacre.processor.op.ScalarExpression.variable;
import static dev.nacre.processor.op.ScalarExpression.whereLess;

/**
 * {@code -(w t log p + (1 - t) log(1 - p))} with {@code p = sigmoid(x)} of the scores x; mean over the outputs.
 *
 * @param positiveWeights w of each output; empty for 1
 * @param labelSmoothing the share of the target that is moved to one half
 */
record BinaryCrossEntropy(List<Double> positiveWeights, double labelSmoothing, List<PerOutput> perOutput)
        implements
            Loss {

    static final TrainEntry<Loss> ENTRY = new TrainEntry<>("BinaryCrossEntropy", BinaryCrossEntropy::read,
            List.of("@BinaryCrossEntropy",
                    "@BinaryCrossEntropy(positiveWeights = {1, 2, 0.5, 3, 4}, labelSmoothing = 0.1)"));

    private static final ScalarExpression SCORE = variable(0);
    private static final ScalarExpression ZERO = constant(0);
    private static final ScalarExpression ONE = constant(1);

    BinaryCrossEntropy {
        positiveWeights = List.copyOf(positiveWeights);
        perOutput = List.copyOf(perOutput);
    }

    private static Optional<Loss> read(AnnotationUse use, Diagnostics diagnostics) {
        boolean weights = LossMembers.weights(use, "positiveWeights", diagnostics);
        boolean smoothing = LossMembers.smoothing(use, diagnostics);
        return weights && smoothing
                ? Optional.of(new BinaryCrossEntropy(use.numbers("positiveWeights"), use.number("labelSmoothing"),
                        LossMembers.perOutput(use, "positiveWeights")))
                : Optional.empty();
    }

    @Override
    public String annotation() {
        return "BinaryCrossEntropy";
    }

    @Override
    public TargetKind target() {
        return TargetKind.BINARY;
    }

    @Override
    public int targetWidth(Shape output) {
        return output.size();
    }

    @Override
    public Optional<Readout> absorbs() {
        return Optional.of(Readout.PROBABILITIES);
    }

    @Override
    public boolean takesPriors() {
        return true;
    }

    @Override
    public Value lower(Tape tape, Value prediction, Value target) {
        var losses = positiveWeights.isEmpty()
                ? tape.elementwise("losses", loss(ONE), prediction, target)
                : tape.elementwise("losses", loss(variable(2)), prediction, target,
                        tape.constant("positiveWeights", positiveWeights));
        return FeatureMean.of(tape, losses);
    }

    /**
     * {@code softplus(-|x|)} is taken out of both logarithms; what is left of them is x or 0. So nothing cancels, and a sure
     * answer keeps its small loss and its small gradient.
     */
    private ScalarExpression loss(ScalarExpression weight) {
        var target = labelSmoothing == 0 ? variable(1)
                : variable(1).times(1 - labelSmoothing).plus(constant(labelSmoothing / 2));
        var yes = weight.equals(ONE) ? target : target.times(weight);
        var no = ONE.minus(target);
        var both = weight.equals(ONE) ? ONE : yes.plus(no);
        var small = whereLess(SCORE, ZERO, SCORE, ScalarExpression.apply(UnaryFunction.NEGATE, SCORE));
        var large = whereLess(SCORE, ZERO, ScalarExpression.apply(UnaryFunction.NEGATE, yes), no).times(SCORE);
        var common = ScalarExpression.apply(UnaryFunction.SOFTPLUS, small);
        return (weight.equals(ONE) ? common : common.times(both)).plus(large);
    }
}

package dev.nacre.processor.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.nacre.processor.declare.AnnotationUse;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.layer.LayerEntry.Feeds;
import dev.nacre.processor.layer.LayerEntry.Role;
import dev.nacre.processor.op.Op;
import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.op.StepScalar;
import dev.nacre.processor.op.Tape;
import dev.nacre.processor.op.Value;
import dev.nacre.processor.shape.Shape;

import static dev.nacre.processor.op.ScalarExpression.constant;
import static dev.nacre.processor.op.ScalarExpression.perStep;
import static dev.nacre.processor.op.ScalarExpression.variable;

/**
 * {@code y = (x - mean) / sqrt(variance + epsilon) * gamma + beta}, with the statistics of the batch in training and running
 * ones in prediction; a grid's features are its channels.
 *
 * @param momentum the weight of a batch in the running statistics
 * @param epsilon above 0
 * @param affine whether gamma and beta are there
 */
record BatchNorm(double momentum, double epsilon, boolean affine) implements Layer {

    static final LayerEntry ENTRY = new LayerEntry("BatchNorm", Role.NORMALISATION, Feeds.ONE, BatchNorm::read,
            List.of("@BatchNorm", "@BatchNorm(statisticsMomentum = 0.3, epsilon = 0.01)",
                    "@BatchNorm(affine = false)"));

    private static final ScalarExpression ONE = constant(1);

    private static Optional<Layer> read(AnnotationUse use, Diagnostics diagnostics) {
        boolean momentum = Normalisation.momentum(use, diagnostics);
        boolean epsilon = Normalisation.epsilon(use, diagnostics);
        return momentum && epsilon
                ? Optional.of(new BatchNorm(use.number("statisticsMomentum"), use.number("epsilon"),
                        use.flag("affine")))
                : Optional.empty();
    }

    @Override
    public String describe() {
        return "batch norm" + (affine ? "" : " without scale");
    }

    @Override
    public boolean normalises(Statistics statistics) {
        return statistics == Statistics.OF_FEATURES;
    }

    @Override
    public Shape outputShape(List<Shape> inputs, ShapeProblems problems) {
        return inputs.getFirst();
    }

    @Override
    public List<ParameterDefinition> parameters(List<Shape> inputs) {
        var features = Shape.of(inputs.getFirst().channels());
        var parameters = new ArrayList<ParameterDefinition>();
        if (affine) {
            parameters.addAll(Normalisation.scaleAndShift(features));
        }
        parameters.add(ParameterDefinition.state("runningMean", features, 0));
        parameters.add(ParameterDefinition.state("runningVariance", features, 1));
        return List.copyOf(parameters);
    }

    @Override
    public long flops(List<Shape> inputs) {
        return 2L * inputs.getFirst().size();
    }

    @Override
    public Value lower(Tape tape, Lowering lowering, List<Value> inputs, List<Value> parameters) {
        var x = inputs.getFirst();
        int states = parameters.size() - 2;
        var mean = lowering.training() ? mean(tape, lowering, x) : parameters.get(states);
        var variance = lowering.training() ? variance(tape, lowering, x, mean) : parameters.get(states + 1);
        if (lowering.training()) {
            remember(lowering, x, parameters.subList(states, states + 2), List.of(mean, variance));
        }
        var inverse = Normalisation.inverse(tape, lowering.name(), variance, epsilon);
        return affine
                ? scaled(tape, lowering, List.of(x, mean, inverse), parameters)
                : tape.elementwise(lowering.name(), variable(0).minus(variable(1)).times(variable(2)), x, mean,
                        inverse);
    }

    private static Value scaled(Tape tape, Lowering lowering, List<Value> normal, List<Value> parameters) {
        var scale = tape.elementwise(lowering.name() + "Scale", variable(0).times(variable(1)), normal.get(2),
                parameters.get(0));
        var function = variable(0).minus(variable(1)).times(variable(2)).plus(variable(3));
        return tape.elementwise(lowering.name(), function, normal.get(0), normal.get(1), scale, parameters.get(1));
    }

    private static Value mean(Tape tape, Lowering lowering, Value x) {
        var sum = tape.apply(sum(x), lowering.name() + "Sum", x);
        return tape.elementwise(lowering.name() + "Mean", variable(0).times(share(x)), sum);
    }

    /** The mean is detached: what it does to the variance sums to zero. */
    private static Value variance(Tape tape, Lowering lowering, Value x, Value mean) {
        var fixed = tape.apply(new Op.Detach(), lowering.name() + "FixedMean", mean);
        var difference = variable(0).minus(variable(1));
        var squares = tape.elementwise(lowering.name() + "Squares", difference.times(difference), x, fixed);
        var sum = tape.apply(sum(x), lowering.name() + "SquareSum", squares);
        return tape.elementwise(lowering.name() + "Variance", variable(0).times(share(x)), sum);
    }

    /** Of a row over the samples; of a grid over the positions, too. */
    private static Op sum(Value x) {
        return x.shape().positions() == 1 ? new Op.SumOverBatch() : new Op.SumPerChannel();
    }

    /** One of all numbers that are summed for a feature. */
    private static ScalarExpression share(Value x) {
        var ofRows = perStep(new StepScalar.InverseRows());
        return x.shape().positions() == 1 ? ofRows : ofRows.times(1.0 / x.shape().positions());
    }

    /** The running variance is unbiased: times n / (n - 1), where there is more than one number. */
    private void remember(Lowering lowering, Value x, List<Value> states, List<Value> seen) {
        var share = share(x);
        var unbiased = ScalarExpression.whereLess(share, ONE, variable(1).over(ONE.minus(share)), variable(1));
        lowering.remember(states.get(0), moved(variable(1)), seen.get(0));
        lowering.remember(states.get(1), moved(unbiased), seen.get(1));
    }

    private ScalarExpression moved(ScalarExpression seen) {
        return variable(0).times(1 - momentum).plus(seen.times(momentum));
    }
}

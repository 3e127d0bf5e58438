package dev.nacre.processor.layer;

import java.util.List;
import java.util.Optional;

import dev.nacre.processor.declare.AnnotationUse;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.layer.LayerEntry.Feeds;
import dev.nacre.processor.layer.LayerEntry.Role;
import dev.nacre.processor.op.Op;
import dev.nacre.processor.op.Tape;
import dev.nacre.processor.op.Value;
import dev.nacre.processor.shape.Shape;

import static dev.nacre.processor.op.ScalarExpression.variable;

/**
 * {@code y = (x - mean) / sqrt(variance + epsilon) * gamma + beta}, with the statistics of each sample's features.
 *
 * @param epsilon above 0
 * @param affine whether gamma and beta are there
 */
record LayerNorm(double epsilon, boolean affine) implements Layer {

    static final LayerEntry ENTRY = new LayerEntry("LayerNorm", Role.NORMALISATION, Feeds.ONE, LayerNorm::read,
            List.of("@LayerNorm", "@LayerNorm(epsilon = 0.01, affine = false)"));

    /** Two sums, differences, squares and the scale. */
    private static final long FLOPS_PER_ELEMENT = 7;

    private static Optional<Layer> read(AnnotationUse use, Diagnostics diagnostics) {
        return Normalisation.epsilon(use, diagnostics)
                ? Optional.of(new LayerNorm(use.number("epsilon"), use.flag("affine")))
                : Optional.empty();
    }

    @Override
    public String describe() {
        return "layer norm" + (affine ? "" : " without scale");
    }

    @Override
    public boolean normalises(Statistics statistics) {
        return statistics == Statistics.OF_SAMPLES;
    }

    @Override
    public Shape outputShape(List<Shape> inputs, ShapeProblems problems) {
        return inputs.getFirst();
    }

    @Override
    public List<ParameterDefinition> parameters(List<Shape> inputs) {
        return affine ? Normalisation.scaleAndShift(inputs.getFirst()) : List.of();
    }

    @Override
    public long flops(List<Shape> inputs) {
        return FLOPS_PER_ELEMENT * inputs.getFirst().size();
    }

    @Override
    public Value lower(Tape tape, Lowering lowering, List<Value> inputs, List<Value> parameters) {
        var x = inputs.getFirst();
        var name = lowering.name();
        var mean = mean(tape, name + "Mean", x);
        // what the mean does to the variance sums to zero
        var fixed = tape.apply(new Op.Detach(), name + "FixedMean", mean);
        var difference = variable(0).minus(variable(1));
        var squares = tape.elementwise(name + "Squares", difference.times(difference), x, fixed);
        var inverse = Normalisation.inverse(tape, name, mean(tape, name + "Variance", squares), epsilon);
        var normal = difference.times(variable(2));
        return affine
                ? tape.elementwise(name, normal.times(variable(3)).plus(variable(4)), x, mean, inverse,
                        parameters.get(0), parameters.get(1))
                : tape.elementwise(name, normal, x, mean, inverse);
    }

    private static Value mean(Tape tape, String name, Value x) {
        var sum = tape.apply(new Op.SumOverFeatures(), name + "Sum", x);
        return tape.elementwise(name, variable(0).times(1.0 / x.size()), sum);
    }
}

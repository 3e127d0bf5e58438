package dev.nacre.processor.layer;

import java.util.List;
import java.util.Optional;

import dev.nacre.processor.declare.AnnotationUse;
import dev.nacre.processor.declare.Floats;
import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.diagnostic.Written;
import dev.nacre.processor.layer.LayerEntry.Feeds;
import dev.nacre.processor.layer.LayerEntry.Role;
import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.op.ScalarExpression.UnaryFunction;
import dev.nacre.processor.op.Tape;
import dev.nacre.processor.op.Value;
import dev.nacre.processor.shape.Shape;

import static dev.nacre.processor.op.ScalarExpression.apply;
import static dev.nacre.processor.op.ScalarExpression.constant;
import static dev.nacre.processor.op.ScalarExpression.uniform;

/**
 * {@code y = x + standardDeviation z} with z standard normal while training, {@code y = x} in prediction.
 *
 * @param standardDeviation the standard deviation of the noise
 */
record GaussianNoise(double standardDeviation) implements Layer {

    static final LayerEntry ENTRY = new LayerEntry("GaussianNoise", Role.NOISE, Feeds.ONE, GaussianNoise::read,
            List.of("@GaussianNoise(0.3)", "@GaussianNoise(0)"));

    private static Optional<Layer> read(AnnotationUse use, Diagnostics diagnostics) {
        double standardDeviation = use.number("value");
        if (!(standardDeviation >= 0)) {
            diagnostics.report(DiagnosticId.NOISE, use.at("value"), standardDeviation);
            return Optional.empty();
        }
        return Floats.holds(use, "value", diagnostics) ? Optional.of(new GaussianNoise(standardDeviation))
                : Optional.empty();
    }

    @Override
    public String describe() {
        return "gaussian noise " + Written.number(standardDeviation);
    }

    @Override
    public Shape outputShape(List<Shape> inputs, ShapeProblems problems) {
        return inputs.getFirst();
    }

    @Override
    public Value lower(Tape tape, Lowering lowering, List<Value> inputs, List<Value> parameters) {
        if (!lowering.training() || standardDeviation == 0) {
            return inputs.getFirst();
        }
        var noise = normal(tape.newStream(), tape.newStream()).times(standardDeviation);
        return tape.elementwise(lowering.name(), ScalarExpression.variable(0).plus(noise), inputs.getFirst());
    }

    /** Box and Muller: a radius from one uniform number, which is never 1, and an angle from another. */
    private static ScalarExpression normal(int radiusStream, int angleStream) {
        var logarithm = apply(UnaryFunction.LOGARITHM, constant(1).minus(uniform(radiusStream)));
        var angle = uniform(angleStream).times(2 * Math.PI);
        return logarithm.times(-2).squareRoot().times(apply(UnaryFunction.COSINE, angle));
    }
}

package dev.nacre.processor.layer;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import dev.nacre.processor.declare.AnnotationUse;
import dev.nacre.processor.declare.Floats;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.diagnostic.Written;
import dev.nacre.processor.layer.LayerEntry.Feeds;
import dev.nacre.processor.layer.LayerEntry.Role;
import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.op.Tape;
import dev.nacre.processor.op.Value;
import dev.nacre.processor.shape.Shape;

import static dev.nacre.processor.op.ScalarExpression.constant;
import static dev.nacre.processor.op.ScalarExpression.variable;

/**
 * {@code y = x < 0 ? slope x : x} with a slope that is trained.
 *
 * @param start what the slope starts with
 * @param shared whether one slope serves all features; otherwise each has its own, on a grid each channel
 */
record Prelu(double start, boolean shared) implements Layer {

    static final LayerEntry ENTRY = new LayerEntry("Prelu", Role.ACTIVATION, Feeds.ONE, Prelu::read,
            List.of("@Prelu", "@Prelu(start = 0.1, shared = true)"));

    private static Optional<Layer> read(AnnotationUse use, Diagnostics diagnostics) {
        return Floats.holds(use, "start", diagnostics)
                ? Optional.of(new Prelu(use.number("start"), use.flag("shared")))
                : Optional.empty();
    }

    @Override
    public String describe() {
        return "prelu from " + Written.number(start) + (shared ? ", one slope" : "");
    }

    @Override
    public Shape outputShape(List<Shape> inputs, ShapeProblems problems) {
        return inputs.getFirst();
    }

    @Override
    public List<ParameterDefinition> parameters(List<Shape> inputs) {
        var shape = Shape.of(shared ? 1 : inputs.getFirst().channels());
        return List.of(ParameterDefinition.factor("slope", shape, start));
    }

    @Override
    public OptionalDouble rectifierSlope() {
        return OptionalDouble.of(start);
    }

    @Override
    public long flops(List<Shape> inputs) {
        return 2L * inputs.getFirst().size();
    }

    @Override
    public Value lower(Tape tape, Lowering lowering, List<Value> inputs, List<Value> parameters) {
        var x = variable(0);
        var function = ScalarExpression.whereLess(x, constant(0), x.times(variable(1)), x);
        return tape.elementwise(lowering.name(), function, inputs.getFirst(), parameters.getFirst());
    }
}

package dev.nacre.processor.layer;

import java.util.List;
import java.util.OptionalDouble;

import dev.nacre.processor.expression.Interval;
import dev.nacre.processor.expression.Ranges;
import dev.nacre.processor.op.ScalarEvaluator;
import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.op.Tape;
import dev.nacre.processor.op.Value;
import dev.nacre.processor.shape.Shape;

/**
 * {@code y[i] = f(x[i])}: a function of each number alone, given as an expression.
 *
 * @param describe for summaries: {@code leaky relu 0.01}
 * @param function of variable 0
 * @param rectifierSlope see {@link Layer#rectifierSlope}
 * @param selfNormalising see {@link Layer#selfNormalising}
 * @param readout see {@link Layer#readout}
 */
record Activation(String describe, ScalarExpression function, OptionalDouble rectifierSlope, boolean selfNormalising,
        Readout readout)
        implements
            Layer {

    Activation(String describe, ScalarExpression function, OptionalDouble rectifierSlope) {
        this(describe, function, rectifierSlope, false, Readout.SCORES);
    }

    @Override
    public boolean isIdentity() {
        return function.equals(ScalarExpression.variable(0));
    }

    @Override
    public boolean saturates() {
        return response().saturates();
    }

    @Override
    public boolean clipsNegatives() {
        return response().clipsNegatives();
    }

    private Response response() {
        return new Response(x -> new ScalarEvaluator(_ -> x, _ -> Double.NaN, _ -> Double.NaN).evaluate(function));
    }

    @Override
    public Shape outputShape(List<Shape> inputs, ShapeProblems problems) {
        return inputs.getFirst();
    }

    @Override
    public Interval range() {
        return Ranges.of(List.of()).of(function);
    }

    @Override
    public long flops(List<Shape> inputs) {
        return (long) operations(function) * inputs.getFirst().size();
    }

    @Override
    public Value lower(Tape tape, Lowering lowering, List<Value> inputs, List<Value> parameters) {
        return tape.elementwise(lowering.name(), function, inputs.getFirst());
    }

    static int operations(ScalarExpression expression) {
        return switch (expression) {
            case ScalarExpression.Leaf _ -> 0;
            case ScalarExpression.Unary unary -> 1 + operations(unary.argument());
            case ScalarExpression.Binary binary -> 1 + operations(binary.left()) + operations(binary.right());
            case ScalarExpression.Select select -> 1 + operations(select.left()) + operations(select.right())
                    + operations(select.then()) + operations(select.otherwise());
        };
    }
}

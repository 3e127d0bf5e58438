package dev.nacre.processor.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.nacre.processor.declare.AnnotationUse;
import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.layer.LayerEntry.Feeds;
import dev.nacre.processor.layer.LayerEntry.Role;
import dev.nacre.processor.op.Op;
import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.op.Tape;
import dev.nacre.processor.op.Value;
import dev.nacre.processor.shape.Shape;

/**
 * {@code y = x W^T + b}: every output a weighted sum of all inputs. A grid is read as one row.
 *
 * @param units how many outputs
 * @param bias whether b is there
 */
record Dense(int units, boolean bias) implements Layer {

    static final LayerEntry ENTRY = new LayerEntry("Dense", Role.OPERATION, Feeds.ONE, Dense::read,
            List.of("@Dense(7)", "@Dense(value = 5, bias = false)"));

    private static Optional<Layer> read(AnnotationUse use, Diagnostics diagnostics) {
        int units = use.integer("value");
        if (units < 1) {
            diagnostics.report(DiagnosticId.UNITS, use.at("value"), use.name(), units);
            return Optional.empty();
        }
        return Optional.of(new Dense(units, use.flag("bias")));
    }

    @Override
    public String describe() {
        return "dense " + units + (bias ? "" : " without bias");
    }

    @Override
    public boolean isLinear() {
        return true;
    }

    @Override
    public Shape outputShape(List<Shape> inputs, ShapeProblems problems) {
        return Shape.of(units);
    }

    @Override
    public List<ParameterDefinition> parameters(List<Shape> inputs) {
        int features = inputs.getFirst().size();
        var parameters = new ArrayList<ParameterDefinition>();
        parameters.add(new ParameterDefinition("weight", Shape.of(units, features), ParameterDefinition.Role.WEIGHT,
                features, units));
        if (bias) {
            parameters.add(new ParameterDefinition("bias", Shape.of(units), ParameterDefinition.Role.BIAS,
                    features, units));
        }
        return List.copyOf(parameters);
    }

    @Override
    public long flops(List<Shape> inputs) {
        return 2L * units * inputs.getFirst().size() + (bias ? units : 0);
    }

    @Override
    public Value lower(Tape tape, Lowering lowering, List<Value> inputs, List<Value> parameters) {
        var name = bias ? lowering.name() + "Product" : lowering.name();
        var weighted = tape.apply(new Op.Linear(), name, inputs.getFirst(), parameters.getFirst());
        if (!bias) {
            return weighted;
        }
        var sum = ScalarExpression.variable(0).plus(ScalarExpression.variable(1));
        return tape.elementwise(lowering.name(), sum, weighted, parameters.get(1));
    }
}

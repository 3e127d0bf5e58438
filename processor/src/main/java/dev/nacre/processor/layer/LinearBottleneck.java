package dev.nacre.processor.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import dev.nacre.processor.declare.AnnotationUse;
import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.layer.LayerEntry.Feeds;
import dev.nacre.processor.layer.LayerEntry.Role;
import dev.nacre.processor.op.Tape;
import dev.nacre.processor.op.Value;
import dev.nacre.processor.shape.Shape;

/**
 * {@code y = (x R^T) W^T + b}.
 *
 * @param reduction from the inputs to the bottleneck
 * @param expansion from there to the outputs
 */
record LinearBottleneck(Dense reduction, Dense expansion) implements Layer {

    static final LayerEntry ENTRY = new LayerEntry("LinearBottleneck", Role.OPERATION, Feeds.ONE,
            LinearBottleneck::read, List.of("@LinearBottleneck(value = 17, rank = 3)",
                    "@LinearBottleneck(value = 9, rank = 20, bias = false)"));

    private static Optional<Layer> read(AnnotationUse use, Diagnostics diagnostics) {
        int units = use.integer("value");
        int rank = use.integer("rank");
        if (units < 1 || rank < 1) {
            var member = units < 1 ? "value" : "rank";
            diagnostics.report(DiagnosticId.UNITS, use.at(member), use.name(), Math.min(units, rank));
            return Optional.empty();
        }
        return Optional.of(new LinearBottleneck(new Dense(rank, false), new Dense(units, use.flag("bias"))));
    }

    @Override
    public String describe() {
        return "linear bottleneck %d by way of %d".formatted(expansion.units(), reduction.units())
                + (expansion.bias() ? "" : " without bias");
    }

    @Override
    public OptionalInt bottleneck() {
        return OptionalInt.of(reduction.units());
    }

    @Override
    public Shape outputShape(List<Shape> inputs, ShapeProblems problems) {
        return expansion.outputShape(inputs, problems);
    }

    @Override
    public List<ParameterDefinition> parameters(List<Shape> inputs) {
        int features = inputs.getFirst().size();
        int rank = reduction.units();
        var parameters = new ArrayList<ParameterDefinition>();
        parameters.add(new ParameterDefinition("reduction", Shape.of(rank, features), ParameterDefinition.Role.WEIGHT,
                features, rank));
        parameters.addAll(expansion.parameters(List.of(Shape.of(rank))));
        return List.copyOf(parameters);
    }

    @Override
    public long flops(List<Shape> inputs) {
        return reduction.flops(inputs) + expansion.flops(List.of(Shape.of(reduction.units())));
    }

    @Override
    public Value lower(Tape tape, Lowering lowering, List<Value> inputs, List<Value> parameters) {
        var reduced = reduction.lower(tape, lowering.part("Reduced"), inputs, parameters.subList(0, 1));
        return expansion.lower(tape, lowering, List.of(reduced), parameters.subList(1, parameters.size()));
    }
}

package dev.nacre.processor.layer;

import java.util.List;
import java.util.Optional;

import dev.nacre.processor.layer.LayerEntry.Feeds;
import dev.nacre.processor.layer.LayerEntry.Role;
import dev.nacre.processor.op.Op;
import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.op.Tape;
import dev.nacre.processor.op.Value;
import dev.nacre.processor.shape.Shape;

/** {@code y[(h width + w) channels + c] = x[h, w, c]}: a grid read as a row. */
record Flatten() implements Layer {

    static final LayerEntry ENTRY = new LayerEntry("Flatten", Role.OPERATION, Feeds.ONE,
            (_, _) -> Optional.of(new Flatten()), List.of("@Flatten"));

    @Override
    public String describe() {
        return "flatten";
    }

    @Override
    public Shape outputShape(List<Shape> inputs, ShapeProblems problems) {
        return Shape.of(inputs.getFirst().size());
    }

    @Override
    public Value lower(Tape tape, Lowering lowering, List<Value> inputs, List<Value> parameters) {
        var grid = inputs.getFirst();
        return grid.shape().rank() == 1 ? grid
                : tape.applyAs(Shape.of(grid.size()), new Op.Elementwise(ScalarExpression.variable(0)), lowering.name(),
                        grid);
    }
}

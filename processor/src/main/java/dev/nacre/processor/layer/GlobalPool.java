package dev.nacre.processor.layer;

import java.util.List;
import java.util.Optional;

import dev.nacre.processor.layer.LayerEntry.Feeds;
import dev.nacre.processor.layer.LayerEntry.Role;
import dev.nacre.processor.op.Op;
import dev.nacre.processor.op.Tape;
import dev.nacre.processor.op.Value;
import dev.nacre.processor.shape.Axis;
import dev.nacre.processor.shape.Shape;
import dev.nacre.processor.shape.Window;

import static dev.nacre.processor.op.ScalarExpression.variable;

/**
 * The mean or the largest of each channel over all positions: from a grid or a sequence to a row of channels.
 *
 * @param largest whether it is the largest
 */
record GlobalPool(boolean largest) implements Layer {

    static final LayerEntry MEAN = new LayerEntry("GlobalAveragePool", Role.OPERATION, Feeds.ONE,
            (_, _) -> Optional.of(new GlobalPool(false)), List.of("@GlobalAveragePool"));

    static final LayerEntry LARGEST = new LayerEntry("GlobalMaxPool", Role.OPERATION, Feeds.ONE,
            (_, _) -> Optional.of(new GlobalPool(true)), List.of("@GlobalMaxPool"));

    @Override
    public String describe() {
        return largest ? "global max pool" : "global average pool";
    }

    @Override
    public Shape outputShape(List<Shape> inputs, ShapeProblems problems) {
        var grid = inputs.getFirst();
        return Grids.hasChannels(grid, problems) ? Shape.of(grid.channels()) : grid;
    }

    @Override
    public long flops(List<Shape> inputs) {
        return inputs.getFirst().size();
    }

    @Override
    public Value lower(Tape tape, Lowering lowering, List<Value> inputs, List<Value> parameters) {
        var grid = inputs.getFirst();
        return largest ? largest(tape, lowering.name(), grid) : mean(tape, lowering.name(), grid);
    }

    /** A window as large as the grid has one place, whose channels are a row. */
    private static Value largest(Tape tape, String name, Value grid) {
        var shape = grid.shape();
        int rows = shape.positions() / shape.width();
        var all = new Window(Axis.valid(rows, 1, 1), Axis.valid(shape.width(), 1, 1));
        return tape.applyAs(Shape.of(shape.channels()), new Op.MaxPool(all), name, grid);
    }

    static Value mean(Tape tape, String name, Value grid) {
        var sum = tape.apply(new Op.SumOverPositions(), name + "Sum", grid);
        return tape.elementwise(name, variable(0).times(1.0 / grid.shape().positions()), sum);
    }
}

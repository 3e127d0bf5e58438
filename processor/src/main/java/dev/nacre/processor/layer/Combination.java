package dev.nacre.processor.layer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.nacre.processor.layer.LayerEntry.Feeds;
import dev.nacre.processor.layer.LayerEntry.Role;
import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.op.Tape;
import dev.nacre.processor.op.Value;
import dev.nacre.processor.shape.Shape;

/**
 * {@code y = x1 + x2 + ...} or {@code y = x1 * x2 * ...}: all of one shape; a product broadcasts a row of channels over grids.
 *
 * @param product whether they are multiplied
 */
record Combination(boolean product) implements Layer {

    static final LayerEntry ADD = new LayerEntry("Add", Role.OPERATION, Feeds.SEVERAL,
            (_, _) -> Optional.of(new Combination(false)), List.of("@Add"));
    static final LayerEntry MULTIPLY = new LayerEntry("Multiply", Role.OPERATION, Feeds.SEVERAL,
            (_, _) -> Optional.of(new Combination(true)), List.of("@Multiply"));

    /** Operands of one step: each is a parameter of its kernel and a stream of memory. */
    private static final int MAX_OPERANDS = 6;

    @Override
    public String describe() {
        return product ? "multiply" : "add";
    }

    @Override
    public Shape outputShape(List<Shape> inputs, ShapeProblems problems) {
        var shape = inputs.stream().max(Comparator.comparingInt(Shape::rank)).orElseThrow();
        if (inputs.stream().anyMatch(input -> !input.equals(shape) && !isGate(input, shape))) {
            var shapes = inputs.stream().map(Shape::toString).collect(Collectors.joining(product ? " * " : " + "));
            problems.mismatch(
                    (product ? "@Multiply multiplies" : "@Add sums") + " layers of the same shape, but gets " + shapes,
                    hint(inputs));
        }
        return shape;
    }

    /** A product takes one number per channel for all positions of a grid, as squeeze and excitation has it. */
    private boolean isGate(Shape input, Shape grid) {
        return product && input.rank() == 1 && grid.rank() > 1 && input.size() == grid.channels();
    }

    private String hint(List<Shape> inputs) {
        if (inputs.stream().noneMatch(input -> input.rank() > 1)) {
            return "Bring them to the same shape with @Dense, or concatenate them with @Concat.";
        }
        return "Bring grids to the same shape with a @Conv2d of kernel 1, with a stride where one is smaller, or with @Upsample"
                + (product ? "; a row of one value per channel can be combined with grids." : ".");
    }

    @Override
    public long flops(List<Shape> inputs) {
        return (inputs.size() - 1L) * inputs.stream().mapToInt(Shape::size).max().orElseThrow();
    }

    @Override
    public Value lower(Tape tape, Lowering lowering, List<Value> inputs, List<Value> parameters) {
        var pending = inputs;
        while (pending.size() > MAX_OPERANDS) {
            var rest = new ArrayList<Value>();
            rest.add(combined(tape, lowering.name() + "Part", pending.subList(0, MAX_OPERANDS)));
            rest.addAll(pending.subList(MAX_OPERANDS, pending.size()));
            pending = rest;
        }
        return combined(tape, lowering.name(), pending);
    }

    /** From left to right, so that a sum cut into parts is rounded like one that is not. */
    private Value combined(Tape tape, String name, List<Value> operands) {
        var together = IntStream.range(0, operands.size()).mapToObj(ScalarExpression::variable)
                .reduce((left, right) -> product ? left.times(right) : left.plus(right)).orElseThrow();
        return tape.elementwise(name, together, operands.toArray(Value[]::new));
    }
}

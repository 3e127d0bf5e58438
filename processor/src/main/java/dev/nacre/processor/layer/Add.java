package dev.nacre.processor.layer;

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

/** {@code y = x1 + x2 + ...}: all of one shape. */
record Add() implements Layer {

    static final LayerEntry ENTRY = new LayerEntry("Add", Role.OPERATION, Feeds.SEVERAL,
            (_, _) -> Optional.of(new Add()), List.of("@Add"));

    @Override
    public String describe() {
        return "add";
    }

    @Override
    public Shape outputShape(List<Shape> inputs, ShapeProblems problems) {
        var shape = inputs.getFirst();
        if (inputs.stream().anyMatch(input -> !input.equals(shape))) {
            var shapes = inputs.stream().map(Shape::toString).collect(Collectors.joining(" + "));
            problems.mismatch("@Add sums layers of one shape, but gets " + shapes,
                    "Bring them to one shape by a @Dense before, or put them one after the other by @Concat.");
        }
        return shape;
    }

    @Override
    public long flops(List<Shape> inputs) {
        return (inputs.size() - 1L) * inputs.getFirst().size();
    }

    @Override
    public Value lower(Tape tape, Lowering lowering, List<Value> inputs, List<Value> parameters) {
        var sum = IntStream.range(0, inputs.size()).mapToObj(ScalarExpression::variable)
                .reduce(ScalarExpression::plus).orElseThrow();
        return tape.elementwise(lowering.name(), sum, inputs.toArray(Value[]::new));
    }
}

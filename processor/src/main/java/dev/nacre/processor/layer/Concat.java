package dev.nacre.processor.layer;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.nacre.processor.layer.LayerEntry.Feeds;
import dev.nacre.processor.layer.LayerEntry.Role;
import dev.nacre.processor.op.Op;
import dev.nacre.processor.op.Tape;
import dev.nacre.processor.op.Value;
import dev.nacre.processor.shape.Shape;

/** {@code y = [x1, x2, ...]}: rows one after the other, grids channel after channel at each position. */
record Concat() implements Layer {

    static final LayerEntry ENTRY = new LayerEntry("Concat", Role.OPERATION, Feeds.SEVERAL,
            (_, _) -> Optional.of(new Concat()), List.of("@Concat"));

    @Override
    public String describe() {
        return "concat";
    }

    @Override
    public Shape outputShape(List<Shape> inputs, ShapeProblems problems) {
        var first = inputs.getFirst();
        var shapes = inputs.stream().map(Shape::toString).collect(Collectors.joining(" and "));
        if (inputs.stream().anyMatch(input -> !input.withChannels(1).equals(first.withChannels(1)))) {
            problems.mismatch(
                    "@Concat joins rows, or grids of the same height and width, but gets " + shapes,
                    "Bring grids to the same size with a stride, a pool or @Upsample, or turn everything into rows with @Flatten.");
            return first;
        }
        long channels = inputs.stream().mapToLong(Shape::channels).sum();
        if (channels * first.positions() > Integer.MAX_VALUE) {
            problems.mismatch("@Concat of %s has %d numbers, more than an array holds (%d)".formatted(shapes,
                    channels * first.positions(), Integer.MAX_VALUE), "Make the layers that feed it narrower.");
            return first;
        }
        return first.withChannels((int) channels);
    }

    @Override
    public Value lower(Tape tape, Lowering lowering, List<Value> inputs, List<Value> parameters) {
        return tape.apply(new Op.Concatenate(), lowering.name(), inputs);
    }
}

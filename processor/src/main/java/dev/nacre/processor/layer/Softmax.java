package dev.nacre.processor.layer;

import java.util.List;
import java.util.Optional;

import dev.nacre.processor.expression.Interval;
import dev.nacre.processor.layer.LayerEntry.Feeds;
import dev.nacre.processor.layer.LayerEntry.Role;
import dev.nacre.processor.op.Op;
import dev.nacre.processor.op.Tape;
import dev.nacre.processor.op.Value;
import dev.nacre.processor.shape.Shape;

/** {@code y[i] = exp(x[i]) / sum_j exp(x[j])} over all numbers of a sample. */
record Softmax() implements Layer {

    static final LayerEntry ENTRY = new LayerEntry("Softmax", Role.ACTIVATION, Feeds.ONE,
            (_, _) -> Optional.of(new Softmax()), List.of("@Softmax"));

    /** Maximum, subtraction, exponential, sum, division. */
    private static final long FLOPS_PER_ELEMENT = 5;

    @Override
    public String describe() {
        return "softmax";
    }

    @Override
    public Readout readout() {
        return Readout.DISTRIBUTION;
    }

    @Override
    public Shape outputShape(List<Shape> inputs, ShapeProblems problems) {
        return inputs.getFirst();
    }

    @Override
    public Interval range() {
        return Interval.open(0, 1);
    }

    @Override
    public long flops(List<Shape> inputs) {
        return FLOPS_PER_ELEMENT * inputs.getFirst().size();
    }

    @Override
    public Value lower(Tape tape, Lowering lowering, List<Value> inputs, List<Value> parameters) {
        return tape.apply(new Op.Softmax(), lowering.name(), inputs.getFirst());
    }
}

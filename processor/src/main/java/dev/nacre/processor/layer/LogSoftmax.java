package dev.nacre.processor.layer;

import java.util.List;
import java.util.Optional;

import dev.nacre.processor.layer.LayerEntry.Feeds;
import dev.nacre.processor.layer.LayerEntry.Role;
import dev.nacre.processor.op.Op;
import dev.nacre.processor.op.Tape;
import dev.nacre.processor.op.Value;
import dev.nacre.processor.shape.Shape;

/** {@code y[i] = x[i] - log(sum_j exp(x[j]))} over all numbers of a sample. */
record LogSoftmax() implements Layer {

    static final LayerEntry ENTRY = new LayerEntry("LogSoftmax", Role.ACTIVATION, Feeds.ONE,
            (_, _) -> Optional.of(new LogSoftmax()), List.of("@LogSoftmax"));

    /** Maximum, subtraction, exponential, sum, subtraction of the logarithm. */
    private static final long FLOPS_PER_ELEMENT = 5;

    @Override
    public String describe() {
        return "log softmax";
    }

    @Override
    public Readout readout() {
        return Readout.LOG_DISTRIBUTION;
    }

    @Override
    public Shape outputShape(List<Shape> inputs, ShapeProblems problems) {
        return inputs.getFirst();
    }

    @Override
    public long flops(List<Shape> inputs) {
        return FLOPS_PER_ELEMENT * inputs.getFirst().size();
    }

    @Override
    public Value lower(Tape tape, Lowering lowering, List<Value> inputs, List<Value> parameters) {
        return tape.apply(new Op.LogSoftmax(), lowering.name(), inputs.getFirst());
    }
}

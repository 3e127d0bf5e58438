package dev.nacre.processor.layer;

import java.util.List;
import java.util.Optional;

import dev.nacre.processor.declare.AnnotationUse;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.diagnostic.Written;
import dev.nacre.processor.layer.LayerEntry.Feeds;
import dev.nacre.processor.layer.LayerEntry.Role;
import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.op.Tape;
import dev.nacre.processor.op.Value;
import dev.nacre.processor.shape.Shape;

import static dev.nacre.processor.op.ScalarExpression.constant;
import static dev.nacre.processor.op.ScalarExpression.variable;

/**
 * {@code y[p, c] = u[c] < rate ? 0 : x[p, c] / (1 - rate)} with u uniform in [0, 1), one for each channel of a sample, while
 * training; {@code y = x} in prediction.
 *
 * @param rate the share of channels dropped
 */
record SpatialDropout(double rate) implements Layer {

    static final LayerEntry ENTRY = new LayerEntry("SpatialDropout", Role.NOISE, Feeds.ONE, SpatialDropout::read,
            List.of("@SpatialDropout(0.3)", "@SpatialDropout(0)"));

    private static Optional<Layer> read(AnnotationUse use, Diagnostics diagnostics) {
        return Dropout.readRate(use, diagnostics).map(SpatialDropout::new);
    }

    @Override
    public String describe() {
        return "spatial dropout " + Written.number(rate);
    }

    @Override
    public boolean drops() {
        return true;
    }

    @Override
    public Shape outputShape(List<Shape> inputs, ShapeProblems problems) {
        Grids.hasChannels(inputs.getFirst(), problems);
        return inputs.getFirst();
    }

    @Override
    public Value lower(Tape tape, Lowering lowering, List<Value> inputs, List<Value> parameters) {
        var x = inputs.getFirst();
        if (!lowering.training() || rate == 0) {
            return x;
        }
        var factor = ScalarExpression.whereLess(ScalarExpression.uniform(tape.newStream()), constant(rate), constant(0),
                constant(1 / (1 - rate)));
        var kept = tape.broadcastTo(lowering.name() + "Kept", factor, List.of(), Shape.of(x.shape().channels()));
        return tape.elementwise(lowering.name(), variable(0).times(variable(1)), x, kept);
    }
}

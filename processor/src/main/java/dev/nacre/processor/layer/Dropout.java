package dev.nacre.processor.layer;

import java.util.List;
import java.util.Optional;

import dev.nacre.processor.declare.AnnotationUse;
import dev.nacre.processor.declare.Floats;
import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.diagnostic.Written;
import dev.nacre.processor.layer.LayerEntry.Feeds;
import dev.nacre.processor.layer.LayerEntry.Role;
import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.op.Tape;
import dev.nacre.processor.op.Value;
import dev.nacre.processor.shape.Shape;

/**
 * {@code y = u < rate ? 0 : x / (1 - rate)} with u uniform in [0, 1) while training, {@code y = x} in prediction.
 *
 * @param rate the share dropped
 */
record Dropout(double rate) implements Layer {

    static final LayerEntry ENTRY = new LayerEntry("Dropout", Role.NOISE, Feeds.ONE, Dropout::read,
            List.of("@Dropout(0.3)", "@Dropout(0)"));

    /** Beyond it so little is left that layers learn from noise. */
    private static final double HIGH = 0.8;

    private static Optional<Layer> read(AnnotationUse use, Diagnostics diagnostics) {
        return readRate(use, diagnostics).map(Dropout::new);
    }

    /** The share that a kind of dropout drops; reported where it is none. */
    static Optional<Double> readRate(AnnotationUse use, Diagnostics diagnostics) {
        double rate = use.number("value");
        if (!(rate >= 0 && rate < 1)) {
            diagnostics.report(DiagnosticId.RATE, use.at("value"), rate);
            return Optional.empty();
        }
        if (!Floats.holdsShare(use, "value", diagnostics)) {
            return Optional.empty();
        }
        if (rate > HIGH) {
            diagnostics.report(DiagnosticId.HIGH_DROPOUT, use.at("value"), use.name(), rate);
        }
        return Optional.of(rate);
    }

    @Override
    public String describe() {
        return "dropout " + Written.number(rate);
    }

    @Override
    public boolean drops() {
        return true;
    }

    @Override
    public Shape outputShape(List<Shape> inputs, ShapeProblems problems) {
        return inputs.getFirst();
    }

    @Override
    public Value lower(Tape tape, Lowering lowering, List<Value> inputs, List<Value> parameters) {
        if (!lowering.training() || rate == 0) {
            return inputs.getFirst();
        }
        var kept = ScalarExpression.variable(0).times(1 / (1 - rate));
        var function = ScalarExpression.whereLess(ScalarExpression.uniform(tape.newStream()),
                ScalarExpression.constant(rate), ScalarExpression.constant(0), kept);
        return tape.elementwise(lowering.name(), function, inputs.getFirst());
    }
}

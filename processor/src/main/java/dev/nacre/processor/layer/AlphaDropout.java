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

/**
 * {@code y = a (u < rate ? d : x) + b} with u uniform in [0, 1) while training, {@code y = x} in prediction; a and b keep mean
 * 0 and variance 1.
 *
 * @param rate the share dropped
 */
record AlphaDropout(double rate) implements Layer {

    static final LayerEntry ENTRY = new LayerEntry("AlphaDropout", Role.NOISE, Feeds.ONE, AlphaDropout::read,
            List.of("@AlphaDropout(0.2)", "@AlphaDropout(0)"));

    /** The limit of selu, minus scale times alpha: what is dropped becomes saturated. */
    private static final double DROPPED = -1.7580993408473766;

    private static Optional<Layer> read(AnnotationUse use, Diagnostics diagnostics) {
        return Dropout.readRate(use, diagnostics).map(AlphaDropout::new);
    }

    @Override
    public String describe() {
        return "alpha dropout " + Written.number(rate);
    }

    @Override
    public boolean needsSelfNormalising() {
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
        double a = 1 / Math.sqrt((1 - rate) * (1 + rate * DROPPED * DROPPED));
        double b = -a * DROPPED * rate;
        var function = ScalarExpression.whereLess(ScalarExpression.uniform(tape.newStream()),
                ScalarExpression.constant(rate), ScalarExpression.constant(a * DROPPED + b),
                ScalarExpression.variable(0).times(a).plus(ScalarExpression.constant(b)));
        return tape.elementwise(lowering.name(), function, inputs.getFirst());
    }
}

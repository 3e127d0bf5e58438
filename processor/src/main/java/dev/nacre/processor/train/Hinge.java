package dev.nacre.processor.train;

import java.util.List;
import java.util.Optional;

import dev.nacre.processor.declare.AnnotationUse;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.op.Op;
import dev.nacre.processor.op.Tape;
import dev.nacre.processor.op.Value;
import dev.nacre.processor.shape.Shape;

import static dev.nacre.processor.op.ScalarExpression.constant;
import static dev.nacre.processor.op.ScalarExpression.variable;

/**
 * {@code sum over the other classes k of max(0, x[k] - x[class] + margin)}.
 *
 * @param margin above 0
 */
record Hinge(double margin) implements Loss {

    static final TrainEntry<Loss> ENTRY = new TrainEntry<>("Hinge", Hinge::read,
            List.of("@Hinge", "@Hinge(margin = 0.5)"));

    private static Optional<Loss> read(AnnotationUse use, Diagnostics diagnostics) {
        return LossMembers.positive(use, "margin", LossMembers.MARGIN, diagnostics)
                ? Optional.of(new Hinge(use.number("margin")))
                : Optional.empty();
    }

    @Override
    public String annotation() {
        return "Hinge";
    }

    @Override
    public TargetKind target() {
        return TargetKind.CLASS;
    }

    @Override
    public int targetWidth(Shape output) {
        return 1;
    }

    @Override
    public int leastOutputs() {
        return 2;
    }

    @Override
    public boolean takesGrids() {
        return false;
    }

    @Override
    public Endings endings() {
        return Endings.anyBut(activation -> activation.readout().isProbabilistic());
    }

    /** The class itself adds exactly the margin to the sum over all classes, so it is taken off again. */
    @Override
    public Value lower(Tape tape, Value prediction, Value target) {
        var own = tape.apply(new Op.Gather(), "own", prediction, target);
        var missing = variable(0).minus(variable(1)).plus(constant(margin));
        var losses = tape.elementwise("losses", missing.atLeast(constant(0)), prediction, own);
        var sum = tape.apply(new Op.SumOverFeatures(), "loss", losses);
        return tape.elementwise("loss", variable(0).minus(constant(margin)), sum);
    }
}

package dev.nacre.processor.train;

import java.util.List;
import java.util.Optional;

import dev.nacre.processor.declare.AnnotationUse;
import dev.nacre.processor.layer.Readout;
import dev.nacre.processor.op.Op;
import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.op.ScalarExpression.UnaryFunction;
import dev.nacre.processor.op.Tape;
import dev.nacre.processor.op.Value;
import dev.nacre.processor.shape.Shape;

import static dev.nacre.processor.op.ScalarExpression.apply;
import static dev.nacre.processor.op.ScalarExpression.constant;
import static dev.nacre.processor.op.ScalarExpression.variable;

/** {@code sum_k t[k] (log t[k] - log p[k])} with {@code 0 log 0 = 0}, from what the output gives. */
record KlDivergence(Given given) implements Loss {

    static final TrainEntry<Loss> ENTRY = new TrainEntry<>("KlDivergence", (use, _) -> Optional.of(read(use)),
            List.of("@KlDivergence", "@KlDivergence(given = KlDivergence.Given.LOG_PROBABILITIES)",
                    "@KlDivergence(given = KlDivergence.Given.PROBABILITIES)"));

    /** What the output is. */
    enum Given {
        /** A softmax, whose scores the loss takes. */
        SCORES,
        /** Logarithms of probabilities. */
        LOG_PROBABILITIES,
        /** Probabilities. */
        PROBABILITIES
    }

    private static Loss read(AnnotationUse use) {
        return new KlDivergence(use.choice("given", Given.class));
    }

    @Override
    public String annotation() {
        return "KlDivergence";
    }

    @Override
    public TargetKind target() {
        return TargetKind.DISTRIBUTION;
    }

    @Override
    public int targetWidth(Shape output) {
        return output.size();
    }

    @Override
    public int leastOutputs() {
        return 2;
    }

    @Override
    public Optional<Readout> absorbs() {
        return given == Given.SCORES ? Optional.of(Readout.DISTRIBUTION) : Optional.empty();
    }

    @Override
    public boolean divergesAtZero() {
        return given == Given.PROBABILITIES;
    }

    @Override
    public Endings endings() {
        return switch (given) {
            case SCORES -> Endings.only(Readout.DISTRIBUTION, Readout.LOG_DISTRIBUTION);
            case LOG_PROBABILITIES -> Endings.only(Readout.LOG_DISTRIBUTION, Readout.DECLARED);
            case PROBABILITIES -> Endings.only(Readout.DISTRIBUTION, Readout.DECLARED);
        };
    }

    @Override
    public Value lower(Tape tape, Value prediction, Value target) {
        var logarithm = switch (given) {
            case SCORES, LOG_PROBABILITIES -> variable(0);
            case PROBABILITIES -> apply(UnaryFunction.LOGARITHM, variable(0));
        };
        var logarithms = given == Given.SCORES ? tape.apply(new Op.LogSoftmax(), "logProbabilities", prediction)
                : prediction;
        var losses = tape.elementwise("losses", divergence(logarithm), logarithms, target);
        return PositionTerms.mean(tape, tape.apply(new Op.SumOverFeatures(), "loss", losses),
                prediction.shape().positions());
    }

    private static ScalarExpression divergence(ScalarExpression logarithm) {
        var target = variable(1);
        var term = target.times(apply(UnaryFunction.LOGARITHM, target).minus(logarithm));
        return ScalarExpression.whereLess(constant(0), target, term, constant(0));
    }
}

package dev.nacre.processor.train;

import java.util.List;
import java.util.Optional;

import dev.nacre.processor.declare.AnnotationUse;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.diagnostic.Written;
import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.op.ScalarExpression.UnaryFunction;

/**
 * {@code factor * |w|} for every weight.
 *
 * @param factor 0 or more
 * @param onBiases whether for every bias, too
 */
record L1(double factor, boolean onBiases) implements Regulariser {

    static final TrainEntry<Regulariser> ENTRY = new TrainEntry<>("L1", L1::read,
            List.of("@L1(0.001)", "@L1(0)", "@L1(value = 0.01, bias = true)", "@L1(0.001) @L2(0.01)"));

    private static Optional<Regulariser> read(AnnotationUse use, Diagnostics diagnostics) {
        return Factors.read(use, diagnostics) ? Optional.of(new L1(use.number("value"), use.flag("bias")))
                : Optional.empty();
    }

    @Override
    public String describe() {
        return "l1 " + Written.number(factor);
    }

    @Override
    public boolean acts() {
        return factor > 0;
    }

    @Override
    public ScalarExpression penalty() {
        return ScalarExpression.apply(UnaryFunction.ABSOLUTE, ScalarExpression.variable(0)).times(factor);
    }
}

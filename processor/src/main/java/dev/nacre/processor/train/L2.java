package dev.nacre.processor.train;

import java.util.List;
import java.util.Optional;

import dev.nacre.processor.declare.AnnotationUse;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.diagnostic.Written;
import dev.nacre.processor.op.ScalarExpression;

/**
 * {@code factor * w^2} for every weight.
 *
 * @param factor 0 or more
 * @param onBiases whether for every bias, too
 */
record L2(double factor, boolean onBiases) implements Regulariser {

    static final TrainEntry<Regulariser> ENTRY = new TrainEntry<>("L2", L2::read,
            List.of("@L2(0.001)", "@L2(0)", "@L2(value = 0.01, bias = true)"));

    private static Optional<Regulariser> read(AnnotationUse use, Diagnostics diagnostics) {
        return Factors.read(use, diagnostics) ? Optional.of(new L2(use.number("value"), use.flag("bias")))
                : Optional.empty();
    }

    @Override
    public String describe() {
        return "l2 " + Written.number(factor);
    }

    @Override
    public boolean acts() {
        return factor > 0;
    }

    @Override
    public boolean decays() {
        return true;
    }

    @Override
    public ScalarExpression penalty() {
        var weight = ScalarExpression.variable(0);
        return weight.times(weight).times(factor);
    }
}

package dev.nacre.processor.train;

import dev.nacre.processor.op.Op;
import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.op.Tape;
import dev.nacre.processor.op.Value;

/** The mean of a sample's losses over its outputs. */
final class FeatureMean {

    private FeatureMean() {}

    static Value of(Tape tape, Value losses) {
        var sum = tape.apply(new Op.SumOverFeatures(), "loss", losses);
        return losses.size() == 1 ? sum
                : tape.elementwise("loss", ScalarExpression.variable(0).times(1.0 / losses.size()), sum);
    }
}

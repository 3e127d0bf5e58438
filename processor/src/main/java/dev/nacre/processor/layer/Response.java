package dev.nacre.processor.layer;

import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

/** The nature of an activation as its values show it, so that no activation has to be listed anywhere. */
record Response(DoubleUnaryOperator function) {

    /** Where a function's behaviour towards infinity shows. */
    private static final double FAR = 1e4;

    /** What a flat end still changes over ten times the way, of all that the function changes. */
    private static final double FLAT = 1e-3;

    /** Whether it levels off on both sides, where its gradient vanishes. */
    boolean saturates() {
        return isFlat(FAR) && isFlat(-FAR);
    }

    private boolean isFlat(double end) {
        var seen = DoubleStream.of(-FAR, -1, 0, 1, FAR).map(function).summaryStatistics();
        return Math.abs(at(10 * end) - at(end)) <= FLAT * (seen.getMax() - seen.getMin());
    }

    /** Whether all negative numbers become 0 and positive ones do not. */
    boolean clipsNegatives() {
        return DoubleStream.of(-FAR, -1, -1e-3).allMatch(x -> at(x) == 0) && at(1) > 0;
    }

    /** The slope far below zero of what passes on large numbers as they are. */
    OptionalDouble rectifierSlope() {
        double up = at(FAR) / FAR;
        double down = at(-FAR) / -FAR;
        boolean rectifies = Math.abs(up - 1) < 0.01 && Math.abs(down) < 0.99;
        return rectifies ? OptionalDouble.of(Math.abs(down)) : OptionalDouble.empty();
    }

    private double at(double x) {
        return function.applyAsDouble(x);
    }
}

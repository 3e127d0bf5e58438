package dev.nacre.processor.train;

import dev.nacre.processor.declare.AnnotationUse;
import dev.nacre.processor.declare.Floats;
import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.diagnostic.Diagnostics;

/** What optimizers demand of their numbers. */
final class Rates {

    private Rates() {}

    /** Whether the learning rate is above 0; reported otherwise. */
    static boolean learningRate(AnnotationUse use, Diagnostics diagnostics) {
        return positive(use, "learningRate", DiagnosticId.LEARNING_RATE, diagnostics)
                && Floats.holds(use, "learningRate", diagnostics);
    }

    /** Whether epsilon is above 0 wherever it is added to a divisor; reported otherwise. */
    static boolean epsilon(AnnotationUse use, Diagnostics diagnostics) {
        return positive(use, "epsilon", DiagnosticId.EPSILON, diagnostics)
                && Floats.holdsDivisor(use, "epsilon", diagnostics);
    }

    /** Whether a number is in [0, 1); not a number is not. */
    static boolean share(double value) {
        return value >= 0 && value < 1;
    }

    private static boolean positive(AnnotationUse use, String member, DiagnosticId id, Diagnostics diagnostics) {
        double value = use.number(member);
        if (!(value > 0)) {
            diagnostics.report(id, use.at(member), value);
            return false;
        }
        return true;
    }
}

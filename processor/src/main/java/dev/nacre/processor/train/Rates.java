package dev.nacre.processor.train;

import dev.nacre.processor.declare.AnnotationUse;
import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.diagnostic.Diagnostics;

/** What optimizers demand of their numbers. */
final class Rates {

    private Rates() {}

    /** Whether the learning rate is a finite number above 0; reported otherwise. */
    static boolean learningRate(AnnotationUse use, Diagnostics diagnostics) {
        return positive(use, "learningRate", DiagnosticId.LEARNING_RATE, diagnostics);
    }

    /** Whether a member is a finite number above 0; reported otherwise. */
    static boolean positive(AnnotationUse use, String member, DiagnosticId id, Diagnostics diagnostics) {
        double value = use.number(member);
        // A rate is a float where it is used: what vanishes or overflows there is none.
        boolean right = (float) value > 0 && Float.isFinite((float) value);
        if (!right) {
            diagnostics.report(id, use.at(member), value);
        }
        return right;
    }

    /** Whether it is in [0, 1); not a number is not. */
    static boolean share(double value) {
        return value >= 0 && value < 1;
    }
}

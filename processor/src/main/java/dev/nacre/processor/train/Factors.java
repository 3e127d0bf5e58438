package dev.nacre.processor.train;

import dev.nacre.processor.declare.AnnotationUse;
import dev.nacre.processor.declare.Floats;
import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.diagnostic.Diagnostics;

/** What penalties demand of their factor. */
final class Factors {

    private Factors() {}

    /** Whether the factor is 0 or more and a float; reported otherwise. */
    static boolean read(AnnotationUse use, Diagnostics diagnostics) {
        double factor = use.number("value");
        if (!(factor >= 0)) {
            diagnostics.report(DiagnosticId.PENALTY, use.at("value"), use.name(), factor);
            return false;
        }
        return Floats.holds(use, "value", diagnostics);
    }
}

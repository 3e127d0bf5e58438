package dev.nacre.processor.train;

import dev.nacre.processor.declare.AnnotationUse;
import dev.nacre.processor.declare.Floats;
import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.diagnostic.Diagnostics;

/** What penalties and initialisers demand of their factors. */
final class Factors {

    /** Ten times what is usual at most, from where penalties outweigh data. */
    private static final double LARGE = 0.1;

    private Factors() {}

    /** Whether the factor is 0 or more and a float; reported otherwise. */
    static boolean read(AnnotationUse use, Diagnostics diagnostics) {
        double factor = use.number("value");
        if (!(factor >= 0)) {
            diagnostics.report(DiagnosticId.PENALTY, use.at("value"), use.name(), factor);
            return false;
        }
        if (factor > LARGE && Floats.fits(factor)) {
            diagnostics.report(DiagnosticId.LARGE_PENALTY, use.at("value"), use.name(), factor);
        }
        return Floats.holds(use, "value", diagnostics);
    }

    /** Whether the member is above 0 and a float; reported otherwise. */
    static boolean positive(AnnotationUse use, String member, Diagnostics diagnostics) {
        double value = use.number(member);
        if (!(value > 0)) {
            diagnostics.report(DiagnosticId.NOT_POSITIVE, use.at(member), use.name(), member, value);
            return false;
        }
        return Floats.holds(use, member, diagnostics);
    }
}

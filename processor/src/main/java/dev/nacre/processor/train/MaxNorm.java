package dev.nacre.processor.train;

import java.util.List;
import java.util.Optional;

import dev.nacre.processor.declare.AnnotationUse;
import dev.nacre.processor.declare.Floats;
import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.diagnostic.Diagnostics;

/**
 * {@code w = w min(1, limit / norm(w))} after each update, with the norm of the weights that come into one unit.
 *
 * @param limit 0 for none
 */
public record MaxNorm(double limit) {

    static final TrainEntry<MaxNorm> ENTRY = new TrainEntry<>("MaxNorm", MaxNorm::read,
            List.of("@MaxNorm(0.5)", "@MaxNorm(0)"));

    private static Optional<MaxNorm> read(AnnotationUse use, Diagnostics diagnostics) {
        double limit = use.number("value");
        if (!(limit >= 0)) {
            diagnostics.report(DiagnosticId.LIMIT, use.at("value"), use.name(), limit, "0 or more");
            return Optional.empty();
        }
        return Floats.holds(use, "value", diagnostics) ? Optional.of(new MaxNorm(limit)) : Optional.empty();
    }

    /** Whether it changes anything; one that does not only takes a layer out of the interface's default. */
    public boolean acts() {
        return limit > 0;
    }
}

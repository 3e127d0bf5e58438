package dev.nacre.processor.train;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;

import dev.nacre.processor.declare.AnnotationUse;
import dev.nacre.processor.declare.Floats;
import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.diagnostic.Diagnostics;

/** The table of ways to clip gradients. */
public final class Clippings {

    /** Every entry. */
    public static final Table<Clipping> TABLE = new Table<>(List.of(
            entry("ClipByValue", Clipping.ByValue::new, "@ClipByValue(0.002)"),
            entry("ClipByNorm", Clipping.ByNorm::new, "@ClipByNorm(0.01)"),
            entry("ClipByGlobalNorm", Clipping.ByGlobalNorm::new, "@ClipByGlobalNorm(0.02)")));

    /** Gradients of a training that goes well seldom come near. */
    private static final double WIDE = 1000;

    private Clippings() {}

    private static TrainEntry<Clipping> entry(String annotation, DoubleFunction<Clipping> clipping, String sample) {
        return new TrainEntry<>(annotation, (use, diagnostics) -> read(use, clipping, diagnostics), List.of(sample));
    }

    private static Optional<Clipping> read(AnnotationUse use, DoubleFunction<Clipping> clipping,
            Diagnostics diagnostics) {
        double limit = use.number("value");
        if (!(limit > 0)) {
            diagnostics.report(DiagnosticId.LIMIT, use.at("value"), use.name(), limit, "above 0");
            return Optional.empty();
        }
        if (limit > WIDE) {
            diagnostics.report(DiagnosticId.WIDE_CLIPPING, use.at("value"), use.name(), limit);
        }
        return Floats.holdsDivisor(use, "value", diagnostics) ? Optional.of(clipping.apply(limit)) : Optional.empty();
    }
}

package dev.nacre.processor.train;

import java.util.List;
import java.util.Optional;

import dev.nacre.processor.declare.AnnotationUse;
import dev.nacre.processor.declare.Floats;
import dev.nacre.processor.diagnostic.Diagnostics;

/** The table of places where biases start. */
public final class BiasStarts {

    /** The one that only an output can have. */
    public static final TrainEntry<BiasStart> PRIORS = new TrainEntry<>("ClassPriors",
            (use, _) -> Optional.of(new BiasStart.Priors(use.numbers("value"))),
            List.of("@ClassPriors({0.5, 0.2, 0.1, 0.1, 0.1})", "@ClassPriors"));

    /** Every entry. */
    public static final Table<BiasStart> TABLE = new Table<>(List.of(
            new TrainEntry<>("Bias", BiasStarts::same, List.of("@Bias(0.1)")),
            PRIORS));

    private BiasStarts() {}

    private static Optional<BiasStart> same(AnnotationUse use, Diagnostics diagnostics) {
        return Floats.holds(use, "value", diagnostics) ? Optional.of(new BiasStart.Same(use.number("value")))
                : Optional.empty();
    }
}

package dev.nacre.processor.train;

import java.util.List;
import java.util.Optional;

import dev.nacre.processor.declare.AnnotationUse;
import dev.nacre.processor.diagnostic.Diagnostics;

/**
 * {@code factor * sum |h|} for each sample, of what a layer computes before noise.
 *
 * @param factor 0 for none
 */
public record ActivityL1(double factor) {

    static final TrainEntry<ActivityL1> ENTRY = new TrainEntry<>("ActivityL1", ActivityL1::read,
            List.of("@ActivityL1(0.01)", "@ActivityL1(0)"));

    private static Optional<ActivityL1> read(AnnotationUse use, Diagnostics diagnostics) {
        return Factors.read(use, diagnostics) ? Optional.of(new ActivityL1(use.number("value"))) : Optional.empty();
    }
}

package dev.nacre.processor.train;

import java.util.List;
import java.util.Optional;

import dev.nacre.processor.declare.AnnotationUse;
import dev.nacre.processor.diagnostic.Diagnostics;

/**
 * One line of a table of losses, optimizers, initialisers or regularisers.
 *
 * @param annotation its simple name
 * @param reader from the annotation to its meaning
 * @param samples the annotation as one would write it, covering its members; every harness runs over these
 */
public record TrainEntry<T>(String annotation, Reader<T> reader, List<String> samples) {

    public TrainEntry {
        samples = List.copyOf(samples);
    }

    /** Reads an annotation's members; reports and gives nothing where they make no sense. */
    public interface Reader<T> {

        Optional<T> read(AnnotationUse use, Diagnostics diagnostics);
    }
}

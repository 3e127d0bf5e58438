package dev.nacre.processor.layer;

import java.util.List;
import java.util.Optional;

import dev.nacre.processor.declare.AnnotationUse;
import dev.nacre.processor.diagnostic.Diagnostics;

/**
 * One line of the table of {@link Layers}.
 *
 * @param annotation its simple name
 * @param role where it stands among the annotations of a method
 * @param feeds how many layers feed it
 * @param reader from the annotation to its meaning
 * @param samples the annotation as one would write it, covering its members; every harness runs over these
 */
public record LayerEntry(String annotation, Role role, Feeds feeds, Reader reader, List<String> samples) {

    public LayerEntry {
        samples = List.copyOf(samples);
    }

    /** The kinds of annotations on a method, in the order in which they have to stand. */
    public enum Role {
        /** Combines all features. */
        OPERATION,
        /** Brings numbers to mean zero and variance one. */
        NORMALISATION,
        /** Acts on each number, or on all of one sample's. */
        ACTIVATION,
        /** Disturbs training and leaves predictions alone. */
        NOISE;

        /** {@code operations}. */
        public String plural() {
            return switch (this) {
                case OPERATION -> "operations";
                case NORMALISATION -> "normalisations";
                case ACTIVATION -> "activations";
                case NOISE -> "kinds of noise";
            };
        }
    }

    /** How many layers feed one. */
    public enum Feeds {
        /** Exactly one. */
        ONE,
        /** Exactly one, which is an input of the network. */
        INPUT,
        /** Two or more. */
        SEVERAL
    }

    /** Reads an annotation's members; reports and gives nothing where they make no sense. */
    public interface Reader {

        Optional<Layer> read(AnnotationUse use, Diagnostics diagnostics);
    }
}

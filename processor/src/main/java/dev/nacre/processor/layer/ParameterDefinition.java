package dev.nacre.processor.layer;

import dev.nacre.processor.shape.Shape;

/**
 * A tensor that a layer trains.
 *
 * @param name the last part of its name: {@code weight}
 * @param shape as saved; a dense weight is out x in
 * @param role what initialisers and regularisers go by
 * @param fanIn how many inputs one output sums
 * @param fanOut how many outputs one input feeds
 */
public record ParameterDefinition(String name, Shape shape, Role role, int fanIn, int fanOut) {

    /** What a parameter is to initialisers and regularisers. */
    public enum Role {
        /** Regularised, and initialised by the declared or the activation's rule. */
        WEIGHT,
        /** Not regularised unless asked, starts at zero. */
        BIAS
    }
}

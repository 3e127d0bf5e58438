package dev.nacre.processor.layer;

import dev.nacre.processor.shape.Shape;

/**
 * A tensor that belongs to a layer and is saved with it.
 *
 * @param name the last part of its name: {@code weight}
 * @param shape as saved; a dense weight is out x in
 * @param role what initialisers, regularisers and optimizers go by
 * @param fanIn how many inputs one output sums
 * @param fanOut how many outputs one input feeds
 * @param start the number all its elements start with, unless it is a weight
 */
public record ParameterDefinition(String name, Shape shape, Role role, int fanIn, int fanOut, double start) {

    /** What a parameter is to initialisers, regularisers and optimizers. */
    public enum Role {
        /** Regularised, and initialised by the declared or the activation's rule; a matrix that products stream through. */
        WEIGHT,
        /** Regularised and initialised like a weight; rows that are looked up one by one. */
        TABLE,
        /** Not regularised unless asked, starts at zero unless asked. */
        BIAS,
        /** A number or numbers of a formula, such as the scale of a normalisation: not regularised. */
        FACTOR,
        /** Not trained: what a layer remembers of the batches it has seen. */
        STATE;

        /** Whether initialisers and regularisers are meant for it. */
        public boolean isWeight() {
            return this == WEIGHT || this == TABLE;
        }
    }

    /** A parameter that starts by a rule, or at zero. */
    public ParameterDefinition(String name, Shape shape, Role role, int fanIn, int fanOut) {
        this(name, shape, role, fanIn, fanOut, 0);
    }

    /** The same under another name. */
    ParameterDefinition named(String other) {
        return new ParameterDefinition(other, shape, role, fanIn, fanOut, start);
    }

    /** Numbers of a formula, trained from {@code start} on. */
    public static ParameterDefinition factor(String name, Shape shape, double start) {
        return new ParameterDefinition(name, shape, Role.FACTOR, 1, 1, start);
    }

    /** What a layer remembers, saved but not trained. */
    public static ParameterDefinition state(String name, Shape shape, double start) {
        return new ParameterDefinition(name, shape, Role.STATE, 1, 1, start);
    }
}

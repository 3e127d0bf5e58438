package dev.nacre.processor.op;

import org.jspecify.annotations.Nullable;

import dev.nacre.processor.shape.Shape;

/**
 * One tensor of a program, written once.
 *
 * @param id unique in its tape, in order of creation
 * @param name what a reader of dumps and generated code sees
 * @param domain whether there is one such tensor per sample or one for all
 * @param shape the extents without the batch axis
 * @param layout how the samples' tensors lie in memory
 */
public record Value(int id, String name, Domain domain, Shape shape, SampleLayout layout) {

    /** What a value ranges over. */
    public enum Domain {
        /** One tensor per sample of the batch. */
        BATCH,
        /** One tensor shared by all samples: parameters and what is summed over the batch. */
        SHARED
    }

    /** How the tensors of the samples lie in memory; F is the size of one. */
    public enum SampleLayout {
        /** One padded row per sample: element f of sample s at s padded(F) + f. What is shared by all samples is a row. */
        ROWS,
        /**
         * Sixteen samples side by side: element f of sample s at ((s / 16) F + f) 16 + s mod 16. Lanes of a block beyond the
         * batch hold anything.
         */
        BLOCKS
    }

    /** A value in rows. */
    public Value(int id, String name, Domain domain, Shape shape) {
        this(id, name, domain, shape, SampleLayout.ROWS);
    }

    public boolean inBlocks() {
        return layout == SampleLayout.BLOCKS;
    }

    public boolean perSample() {
        return domain == Domain.BATCH;
    }

    public int size() {
        return shape.size();
    }

    /** Values are keys of most tables of the compiler; their names and shapes need not be looked at. */
    @Override
    public int hashCode() {
        return id;
    }

    /** Written out, for what the JVM links for a record in its place takes long to become fast. */
    @Override
    public boolean equals(@Nullable Object other) {
        if (this == other) {
            return true;
        }
        return other instanceof Value value && id == value.id && name.equals(value.name)
                && domain == value.domain && layout == value.layout && shape.equals(value.shape);
    }

    @Override
    public String toString() {
        return "%" + id + ":" + name;
    }
}

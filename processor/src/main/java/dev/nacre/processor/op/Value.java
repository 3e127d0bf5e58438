package dev.nacre.processor.op;

import dev.nacre.processor.shape.Shape;

/**
 * One tensor of a program, written once.
 *
 * @param id unique in its tape, in order of creation
 * @param name what a reader of dumps and generated code sees
 * @param domain whether there is one such tensor per sample or one for all
 * @param shape the extents without the batch axis
 */
public record Value(int id, String name, Domain domain, Shape shape) {

    /** What a value ranges over. */
    public enum Domain {
        /** One tensor per sample of the batch. */
        BATCH,
        /** One tensor shared by all samples: parameters and what is summed over the batch. */
        SHARED
    }

    public boolean perSample() {
        return domain == Domain.BATCH;
    }

    public int size() {
        return shape.size();
    }

    @Override
    public String toString() {
        return "%" + id + ":" + name;
    }
}

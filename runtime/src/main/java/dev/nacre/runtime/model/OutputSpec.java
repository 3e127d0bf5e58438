package dev.nacre.runtime.model;

import java.util.List;

/**
 * One output of a network, with its target.
 *
 * @param name the name by which data and evaluations refer to it
 * @param shape the shape of one sample, without the batch
 * @param rows where the output stands after a pass
 * @param kind what its numbers mean
 * @param target where its targets stand
 */
public record OutputSpec(String name, List<Integer> shape, Rows rows, OutputKind kind, TargetSpec target) {

    /** Keeps its own copy of the shape and checks the width of the target against the kind. */
    public OutputSpec {
        shape = List.copyOf(shape);
        int expected = kind == OutputKind.CLASSES ? 1 : rows.width();
        if (target.rows().width() != expected) {
            throw new IllegalArgumentException(
                    "output " + name + " of kind " + kind + " takes targets of width " + expected
                            + ", not " + target.rows().width());
        }
    }
}

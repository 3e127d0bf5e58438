package dev.nacre.runtime.model;

import java.util.List;

/**
 * One output of a network, with its target.
 *
 * <p>
 * Classes are told apart along the last extent of the shape. An output of more extents, as height x width x classes, gives
 * one prediction at each of its positions, each with a target of its own.
 *
 * @param name the name by which data and evaluations refer to it
 * @param shape the shape of one sample, without the batch
 * @param rows where the output stands after a pass
 * @param kind what its numbers mean
 * @param target where its targets stand
 */
public record OutputSpec(String name, List<Integer> shape, Rows rows, OutputKind kind, TargetSpec target) {

    /** Keeps its own copy of the shape and checks the width of the target against kind and shape. */
    public OutputSpec {
        shape = List.copyOf(shape);
        int expected = kind == OutputKind.CLASSES ? rows.width() / shape.getLast() : rows.width();
        if (target.rows().width() != expected) {
            throw new IllegalArgumentException(
                    "output " + name + " of kind " + kind + " takes targets of width " + expected
                            + ", not " + target.rows().width());
        }
    }

    /** Where one sample gets a prediction of classes: the pixels of a grid, the steps of a sequence; 1 for a plain row. */
    public int positions() {
        return rows.width() / shape.getLast();
    }

    /** Between how many classes a prediction chooses: the last extent. */
    public int classes() {
        return shape.getLast();
    }
}

package dev.nacre.runtime.model;

import java.util.List;

/**
 * One input of a network.
 *
 * @param name the name by which data and layers refer to it
 * @param shape the shape of one sample, without the batch
 * @param rows where the caller puts the rows before a pass
 */
public record InputSpec(String name, List<Integer> shape, Rows rows) {

    /** Keeps its own copy of the shape. */
    public InputSpec {
        shape = List.copyOf(shape);
    }
}

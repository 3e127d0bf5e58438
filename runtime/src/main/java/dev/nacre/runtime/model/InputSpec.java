package dev.nacre.runtime.model;

import java.util.List;

/**
 * One input of a network.
 *
 * @param name the name by which data and layers refer to it
 * @param shape the shape of one sample, without the batch
 * @param rows where the caller puts the rows before a pass
 * @param entries how many rows the table has of which an embedding looks up those that the input names, as whole numbers
 *        from 0 on; 0 for an input that may be any number
 */
public record InputSpec(String name, List<Integer> shape, Rows rows, int entries) {

    /** Keeps its own copy of the shape. */
    public InputSpec {
        shape = List.copyOf(shape);
        if (entries < 0) {
            throw new IllegalArgumentException("no table has " + entries + " rows");
        }
    }

    /** An input of any numbers. */
    public InputSpec(String name, List<Integer> shape, Rows rows) {
        this(name, shape, rows, 0);
    }
}

package dev.nacre.runtime.model;

import java.util.List;

/**
 * The shapes of one sample going into and coming out of a layer.
 *
 * @param inputs one shape for each layer or input that feeds it, in order
 * @param output the shape it produces
 */
public record LayerShapes(List<List<Integer>> inputs, List<Integer> output) {

    /** Keeps its own copies. */
    public LayerShapes {
        inputs = inputs.stream().map(List::copyOf).toList();
        output = List.copyOf(output);
    }
}

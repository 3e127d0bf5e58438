package dev.nacre.runtime.model;

import java.util.List;

/**
 * One learned parameter.
 *
 * @param name layer and own name, as in "features.weight"
 * @param shape its logical shape; a dense weight is {@code [outputs, inputs]}, as in PyTorch
 * @param layout where its elements stand in the parameter array
 * @param initializer how it is filled
 * @param stream the random stream that fills it
 */
public record ParameterSpec(String name, List<Integer> shape, ParameterLayout layout, Initializer initializer,
        int stream) {

    /** Keeps its own copy of the shape and checks it against the layout. */
    public ParameterSpec {
        shape = List.copyOf(shape);
        int elements = shape.stream().reduce(1, Math::multiplyExact);
        if (elements != layout.size()) {
            throw new IllegalArgumentException(
                    "parameter " + name + " of shape " + shape + " does not fit a layout of " + layout.size()
                            + " elements");
        }
        if (initializer instanceof Initializer.Given given && given.values().size() != elements) {
            throw new IllegalArgumentException(
                    "parameter " + name + " of " + elements + " elements is given " + given.values().size()
                            + " numbers");
        }
    }
}

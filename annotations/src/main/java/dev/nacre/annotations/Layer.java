package dev.nacre.annotations;

import java.util.List;

/**
 * One layer of a network, or all layers of a {@link Block} together: what the methods of a {@link Network} return. On a
 * trained model these methods answer with a view of the layer as it is; in a declaration they and their parameters
 * merely name it.
 */
public interface Layer {

    /** The name of the declaring method: {@code features}; in a block with the use before it: {@code stage.2.first}. */
    String name();

    /** One line for people: {@code dense 784 -> 128, relu}. */
    String description();

    /** The shapes of one sample that come in, one for each layer or input that feeds this one, in order. */
    List<List<Integer>> inputShapes();

    /** The shape of one sample that goes out. */
    List<Integer> outputShape();

    /**
     * The names of the parameters it learns, in the order in which they are saved: {@code weight}, {@code bias};
     * of a use of a block {@code 2.first.weight}.
     */
    List<String> parameterNames();

    /** How many numbers it learns. */
    long parameterCount();

    /**
     * A copy of one parameter's present values, in row-major order; a dense weight is {@code [units, in]}.
     *
     * @param name one of {@link #parameterNames}
     * @throws IllegalArgumentException if the layer has no such parameter
     */
    float[] parameter(String name);
}

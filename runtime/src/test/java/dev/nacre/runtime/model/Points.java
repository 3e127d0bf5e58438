package dev.nacre.runtime.model;

import dev.nacre.runtime.data.Dataset;
import dev.nacre.runtime.simd.CounterRandom;

/** Points around one centre for each class, far enough apart to be told by straight lines. */
public final class Points {

    private Points() {}

    public static Dataset around(int classes, int inputs, int rows, long seed) {
        var random = CounterRandom.of(seed, 7);
        var values = new float[rows * inputs];
        var labels = new int[rows];
        for (int row = 0; row < rows; row++) {
            labels[row] = row % classes;
            for (int input = 0; input < inputs; input++) {
                float centre = input % classes == labels[row] ? 2 : 0;
                values[row * inputs + input] = centre + 0.3f * random.normal((long) row * inputs + input);
            }
        }
        return Dataset.classes(values, inputs, labels);
    }
}

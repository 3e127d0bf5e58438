package dev.nacre.runtime.model;

import dev.nacre.runtime.simd.CounterRandom;

/**
 * A random rotation: Gaussian vectors made orthogonal one after the other by Gram and Schmidt, in double precision and twice
 * each, which leaves no more than rounding of their inner products.
 */
final class OrthogonalMatrix {

    private static final int SWEEPS = 2;

    private OrthogonalMatrix() {}

    /** The matrix row by row; its rows, or columns where there are fewer, are orthogonal and of length {@code gain}. */
    static float[] draw(int rows, int columns, float gain, CounterRandom random) {
        boolean flat = rows <= columns;
        var vectors = new double[Math.min(rows, columns)][Math.max(rows, columns)];
        for (int v = 0; v < vectors.length; v++) {
            for (int i = 0; i < vectors[v].length; i++) {
                vectors[v][i] = random.normal(flat ? (long) v * columns + i : (long) i * columns + v);
            }
            separate(vectors, v);
        }
        var matrix = new float[rows * columns];
        for (int v = 0; v < vectors.length; v++) {
            for (int i = 0; i < vectors[v].length; i++) {
                matrix[flat ? v * columns + i : i * columns + v] = (float) (gain * vectors[v][i]);
            }
        }
        return matrix;
    }

    /** Takes what vectors before it share out of one vector, and makes it of length 1. */
    private static void separate(double[][] vectors, int index) {
        var vector = vectors[index];
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int before = 0; before < index; before++) {
                add(vector, -product(vector, vectors[before]), vectors[before]);
            }
            double scale = 1 / Math.sqrt(product(vector, vector));
            for (int i = 0; i < vector.length; i++) {
                vector[i] *= scale;
            }
        }
    }

    private static double product(double[] left, double[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += left[i] * right[i];
        }
        return sum;
    }

    private static void add(double[] to, double factor, double[] what) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * what[i];
        }
    }
}

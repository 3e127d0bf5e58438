package dev.nacre.runtime.io;

import java.util.List;

/**
 * Numbers with a name and a shape, the last dimension running fastest. The array is not copied: whoever makes a tensor hands
 * it over.
 */
public final class Tensor {

    private final String name;
    private final List<Integer> shape;
    private final float[] data;

    /**
     * Makes a tensor.
     *
     * @param name how the file calls it, for example {@code "features.weight"}
     * @param shape the size of each dimension; empty for a single number
     * @param data as many numbers as the product of the shape
     * @throws IllegalArgumentException when a dimension is negative or the number of values is another
     */
    public Tensor(String name, List<Integer> shape, float[] data) {
        this.name = name;
        this.shape = List.copyOf(shape);
        this.data = data;
        var expected = elements(this.shape);
        if (expected != data.length) {
            throw new IllegalArgumentException("tensor \"" + name + "\" of shape " + this.shape + " needs " + expected
                    + " values, not " + data.length);
        }
    }

    /** The name in the file. */
    public String name() {
        return name;
    }

    /** The size of each dimension. */
    public List<Integer> shape() {
        return shape;
    }

    /** The values, the last dimension running fastest; the array itself, not a copy. */
    public float[] data() {
        return data;
    }

    /** The product of a shape, 1 for the empty one. */
    private static long elements(List<Integer> shape) {
        var product = 1L;
        for (int size : shape) {
            if (size < 0) {
                throw new IllegalArgumentException("a dimension cannot be negative: " + shape);
            }
            product = Math.multiplyExact(product, size);
        }
        return product;
    }

    @Override
    public String toString() {
        return name + " " + shape;
    }
}

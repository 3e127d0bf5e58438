package dev.nacre.it.reference;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Numbers with their shape, in row-major order. */
final class Tensor {

    private final List<Integer> shape;
    private final double[] numbers;

    private Tensor(List<Integer> shape, double[] numbers) {
        if (product(shape) != numbers.length) {
            throw new IllegalArgumentException(numbers.length + " numbers do not have the shape " + shape);
        }
        this.shape = List.copyOf(shape);
        this.numbers = numbers;
    }

    /** Numbers in their shape. */
    static Tensor of(List<Integer> shape, double... numbers) {
        return new Tensor(shape, numbers);
    }

    /** A single number. */
    static Tensor scalar(double number) {
        return new Tensor(List.of(), new double[] {number});
    }

    /** The square matrix whose product with another is that other. */
    static Tensor unit(int size) {
        var numbers = new double[size * size];
        IntStream.range(0, size).forEach(i -> numbers[i * size + i] = 1);
        return new Tensor(List.of(size, size), numbers);
    }

    /** The same number everywhere. */
    static Tensor filled(List<Integer> shape, double number) {
        var numbers = new double[product(shape)];
        Arrays.fill(numbers, number);
        return new Tensor(shape, numbers);
    }

    List<Integer> shape() {
        return shape;
    }

    double[] numbers() {
        return numbers;
    }

    /** All numbers, one after another. */
    DoubleStream stream() {
        return Arrays.stream(numbers);
    }

    int size() {
        return numbers.length;
    }

    /** How many samples a matrix has. */
    int rows() {
        return shape.getFirst();
    }

    /** Numbers in each sample. */
    int features() {
        return numbers.length / rows();
    }

    /** The largest absolute number. */
    double largest() {
        return Arrays.stream(numbers).map(Math::abs).max().orElse(0);
    }

    Tensor reshaped(List<Integer> other) {
        return new Tensor(other, numbers);
    }

    /** Rows of this many numbers, in the order in which they stand. */
    Tensor inRowsOf(int width) {
        return reshaped(List.of(numbers.length / width, width));
    }

    /**
     * Every position as a sample of its own: the second axis, that of features or channels, becomes the last, and all
     * others the rows. A vector is a column.
     */
    Tensor samples() {
        return shape.size() < 2 ? inRowsOf(1) : samples(1);
    }

    /** Every position as a sample of its own, with this axis as the last. */
    Tensor samples(int axis) {
        int channels = shape.get(axis);
        int inner = product(shape.subList(axis + 1, shape.size()));
        var moved = new double[numbers.length];
        for (int i = 0; i < moved.length; i++) {
            int outer = i / (channels * inner);
            int channel = i / inner % channels;
            moved[(outer * inner + i % inner) * channels + channel] = numbers[i];
        }
        return new Tensor(List.of(numbers.length / channels, channels), moved);
    }

    /**
     * The order in which grids stand here: channels last. A batch of images or sequences becomes rows of positions with their
     * channels, and the weights of filters rows of taps with their channels.
     */
    Tensor channelsLast() {
        return shape.size() < 3 ? this : samples(1).reshaped(List.of(rows(), features()));
    }

    /** The transpose of a matrix. */
    Tensor transposed() {
        int columns = features();
        var turned = new double[numbers.length];
        for (int i = 0; i < turned.length; i++) {
            turned[i % columns * rows() + i / columns] = numbers[i];
        }
        return new Tensor(List.of(columns, rows()), turned);
    }

    Tensor times(double factor) {
        return new Tensor(shape, Arrays.stream(numbers).map(number -> number * factor).toArray());
    }

    /** Element by element with a tensor of the same size. */
    Tensor with(Tensor other, DoubleBinaryOperator function) {
        return new Tensor(shape, IntStream.range(0, numbers.length)
                .mapToDouble(i -> function.applyAsDouble(numbers[i], other.numbers[i])).toArray());
    }

    /** Row {@code index} of a tensor. */
    Tensor row(int index) {
        int width = features();
        return new Tensor(shape.subList(1, shape.size()),
                Arrays.copyOfRange(numbers, index * width, (index + 1) * width));
    }

    static int product(List<Integer> shape) {
        return shape.stream().reduce(1, Math::multiplyExact);
    }
}

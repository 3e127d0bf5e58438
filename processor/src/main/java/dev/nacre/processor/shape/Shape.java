package dev.nacre.processor.shape;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The extents of a tensor without the batch axis: {@code 784}, or {@code 28 x 28 x 1} (height, width, channels).
 *
 * @param extents one positive number per axis, outermost first
 */
public record Shape(List<Integer> extents) {

    public Shape {
        extents = List.copyOf(extents);
        if (extents.isEmpty() || extents.stream().anyMatch(extent -> extent < 1)) {
            throw new IllegalArgumentException("a shape needs at least one axis and positive extents: " + extents);
        }
    }

    public static Shape of(int... extents) {
        return new Shape(Arrays.stream(extents).boxed().toList());
    }

    public int rank() {
        return extents.size();
    }

    /** The number of elements; throws {@link ArithmeticException} when it does not fit an int. */
    public int size() {
        return extents.stream().reduce(1, Math::multiplyExact);
    }

    @Override
    public String toString() {
        return extents.stream().map(String::valueOf).collect(Collectors.joining(" x "));
    }
}

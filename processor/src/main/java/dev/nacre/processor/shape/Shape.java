package dev.nacre.processor.shape;

import java.util.ArrayList;
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
        int size = 1;
        for (int extent : extents) {
            size = Math.multiplyExact(size, extent);
        }
        return size;
    }

    /** The last extent: of a grid its channels, of a row all its elements. */
    public int channels() {
        return extents.getLast();
    }

    /** How often the channels are there: height times width of a grid, 1 for a row. */
    public int positions() {
        return size() / channels();
    }

    /** Rows of a grid; 1 for a sequence, which is length x channels, and for a row. */
    public int height() {
        return rank() < 3 ? 1 : extents.get(rank() - 3);
    }

    /** Columns of a grid, or the length of a sequence; 1 for a row. */
    public int width() {
        return rank() < 2 ? 1 : extents.get(rank() - 2);
    }

    /** The same grid with other channels. */
    public Shape withChannels(int channels) {
        var changed = new ArrayList<>(extents);
        changed.set(rank() - 1, channels);
        return new Shape(changed);
    }

    @Override
    public String toString() {
        return extents.stream().map(String::valueOf).collect(Collectors.joining(" x "));
    }
}

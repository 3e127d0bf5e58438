package dev.nacre.benchmarks.protocol;

import java.util.List;

/**
 * Numbers in rows; the last index runs fastest.
 *
 * @param shape sizes, the slowest index first
 * @param values as many as the shape says
 */
// The array is shared by intention: it goes from a file into a system's own memory.
@SuppressWarnings("ArrayRecordComponent")
public record Tensor(List<Integer> shape, float[] values) {

    /** Checks that the shape fits. */
    public Tensor {
        shape = List.copyOf(shape);
        int size = shape.stream().mapToInt(Integer::intValue).reduce(1, Math::multiplyExact);
        if (size != values.length) {
            throw new IllegalArgumentException("a tensor of shape " + shape + " has " + size + " values, not "
                    + values.length);
        }
    }

    /** The shape as a native interface wants it. */
    public long[] sizes() {
        return shape.stream().mapToLong(Integer::longValue).toArray();
    }
}

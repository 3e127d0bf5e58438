package dev.nacre.processor.plan;

import dev.nacre.processor.op.Value;

/**
 * Where a value stands.
 *
 * @param space in which array
 * @param offset of its first float there
 * @param length its floats, padding included, for the largest batch
 */
public record Buffer(Value value, Space space, int offset, int length) {

    /** The arrays that generated code works on. */
    public enum Space {
        WORKSPACE, PARAMETERS, SLOTS, CONSTANTS
    }

    public int end() {
        return offset + length;
    }

    /** Whether some float belongs to both. */
    public boolean overlaps(Buffer other) {
        return space == other.space && offset < other.end() && other.offset < end();
    }
}

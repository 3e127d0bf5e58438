package dev.nacre.processor.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.nacre.processor.op.Value;

/**
 * The place of every value of a program.
 *
 * @param workspace floats of the workspace
 * @param unshared what they would be if no two values shared memory
 * @param parameters floats of the array of parameters, and of each array of an optimizer's slots
 */
public record Memory(Map<Value, Buffer> buffers, int workspace, int unshared, int parameters) {

    public Memory {
        buffers = Collections.unmodifiableMap(new LinkedHashMap<>(buffers));
    }

    /** The buffer of a value that the program reads or writes. */
    public Buffer of(Value value) {
        var buffer = buffers.get(value);
        if (buffer == null) {
            throw new IllegalStateException(value + " has no place in memory");
        }
        return buffer;
    }

    public boolean holds(Value value) {
        return buffers.containsKey(value);
    }
}

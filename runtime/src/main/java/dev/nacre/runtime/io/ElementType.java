package dev.nacre.runtime.io;

import java.nio.ByteBuffer;

/**
 * The kinds of numbers in a file that become floats: one constant each, with its width in bytes.
 */
enum ElementType {

    F32(4), F64(8), F16(2), BF16(2);

    private final int bytes;

    ElementType(int bytes) {
        this.bytes = bytes;
    }

    int bytes() {
        return bytes;
    }

    /**
     * Takes {@code to - from} numbers out of a little-endian buffer; 64-bit ones are rounded to the nearest float, all
     * others keep their value, and 32-bit ones their very bits.
     */
    void decode(ByteBuffer source, float[] target, int from, int to) {
        if (this == F32) {
            source.asFloatBuffer().get(target, from, to - from);
            return;
        }
        for (var i = from; i < to; i++) {
            target[i] = switch (this) {
                case F32 -> source.getFloat();
                case F64 -> (float) source.getDouble();
                case F16 -> Float.float16ToFloat(source.getShort());
                case BF16 -> Float.intBitsToFloat(source.getShort() << Short.SIZE);
            };
        }
    }
}

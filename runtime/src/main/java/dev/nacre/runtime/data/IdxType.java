package dev.nacre.runtime.data;

import java.nio.ByteBuffer;

import org.jspecify.annotations.Nullable;

/** The element types of IDX files. */
enum IdxType {
    UNSIGNED_BYTE(0x08, 1),
    SIGNED_BYTE(0x09, 1),
    SHORT(0x0b, 2),
    INT(0x0c, 4),
    FLOAT(0x0d, 4),
    DOUBLE(0x0e, 8);

    private final int code;
    private final int bytes;

    IdxType(int code, int bytes) {
        this.code = code;
        this.bytes = bytes;
    }

    static @Nullable IdxType of(int code) {
        for (var type : values()) {
            if (type.code == code) {
                return type;
            }
        }
        return null;
    }

    int bytes() {
        return bytes;
    }

    boolean isInteger() {
        return this != FLOAT && this != DOUBLE;
    }

    /** The element at this index of big-endian data; every integer type is exact in a double. */
    double element(ByteBuffer data, int index) {
        return switch (this) {
            case UNSIGNED_BYTE -> data.get(index) & 0xff;
            case SIGNED_BYTE -> data.get(index);
            case SHORT -> data.getShort(2 * index);
            case INT -> data.getInt(4 * index);
            case FLOAT -> data.getFloat(4 * index);
            case DOUBLE -> data.getDouble(8 * index);
        };
    }
}

package dev.limber.io.gltf;

import java.nio.ByteBuffer;

/** How a number is stored. */
enum ComponentType {
    BYTE(5120, 1, 127),
    UNSIGNED_BYTE(5121, 1, 255),
    SHORT(5122, 2, 32767),
    UNSIGNED_SHORT(5123, 2, 65535),
    UNSIGNED_INT(5125, 4, 4294967295.0),
    FLOAT(5126, 4, 1);

    private final int code;
    private final int size;
    private final double one;

    ComponentType(int code, int size, double one) {
        this.code = code;
        this.size = size;
        this.one = one;
    }

    int code() {
        return code;
    }

    /** Returns the bytes of a number. */
    int size() {
        return size;
    }

    /** Returns what stands for 1 where numbers are normalised. */
    double one() {
        return one;
    }

    double read(ByteBuffer bytes, int at) {
        return switch (this) {
            case BYTE -> bytes.get(at);
            case UNSIGNED_BYTE -> Byte.toUnsignedInt(bytes.get(at));
            case SHORT -> bytes.getShort(at);
            case UNSIGNED_SHORT -> Short.toUnsignedInt(bytes.getShort(at));
            case UNSIGNED_INT -> Integer.toUnsignedLong(bytes.getInt(at));
            case FLOAT -> bytes.getFloat(at);
        };
    }
}

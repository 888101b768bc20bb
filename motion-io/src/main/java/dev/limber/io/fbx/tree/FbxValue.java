package dev.limber.io.fbx.tree;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * A value of a node, stored as in a binary file: a letter for the type and bytes, arrays compressed or not. It is
 * decoded on demand.
 */
public final class FbxValue {
    /** Between the name of an object and its class, in binary files. */
    static final String CLASS = "\0\1";

    static final int ARRAY_HEADER = 12; // bytes: count, encoding, stored length

    private final char type;
    private final byte[] source;
    private final int from;
    private final int length;

    /** Makes a value of bytes in a file, which are shared. */
    FbxValue(char type, byte[] source, int from, int length) {
        this.type = type;
        this.source = source;
        this.from = from;
        this.length = length;
    }

    private static FbxValue of(char type, int length, Consumer<ByteBuffer> content) {
        return new FbxValue(type, bytes(length, content), 0, length);
    }

    private static byte[] bytes(int length, Consumer<ByteBuffer> content) {
        byte[] data = new byte[length];
        content.accept(ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN));
        return data;
    }

    public static FbxValue of(int value) {
        return of('I', Integer.BYTES, b -> b.putInt(value));
    }

    public static FbxValue of(long value) {
        return of('L', Long.BYTES, b -> b.putLong(value));
    }

    public static FbxValue of(double value) {
        return of('D', Double.BYTES, b -> b.putDouble(value));
    }

    public static FbxValue of(boolean value) {
        return flag((byte) (value ? 1 : 0));
    }

    static FbxValue flag(byte value) {
        return of('C', 1, b -> b.put(value));
    }

    public static FbxValue of(String value) {
        return block('S', value.getBytes(StandardCharsets.UTF_8));
    }

    /** Makes the name of an object together with its class. */
    public static FbxValue name(String name, String className) {
        return of(name + CLASS + className);
    }

    /** Makes a value of any bytes. */
    public static FbxValue raw(byte[] value) {
        return block('R', value);
    }

    private static FbxValue block(char type, byte[] value) {
        return of(
                type, Integer.BYTES + value.length, b -> b.putInt(value.length).put(value));
    }

    public static FbxValue of(int[] values) {
        return array('i', values.length, b -> b.asIntBuffer().put(values));
    }

    public static FbxValue of(long[] values) {
        return array('l', values.length, b -> b.asLongBuffer().put(values));
    }

    public static FbxValue of(float[] values) {
        return array('f', values.length, b -> b.asFloatBuffer().put(values));
    }

    public static FbxValue of(double[] values) {
        return array('d', values.length, b -> b.asDoubleBuffer().put(values));
    }

    private static FbxValue array(char type, int count, Consumer<ByteBuffer> content) {
        byte[] data = bytes(Math.multiplyExact(count, size(type)), content);
        byte[] stored = Packing.packed(data);
        int encoding = stored == data ? 0 : 1;
        return of(
                type,
                ARRAY_HEADER + stored.length,
                b -> b.putInt(count).putInt(encoding).putInt(stored.length).put(stored));
    }

    /** Returns the letter that binary files have for the type: small letters are arrays. */
    char type() {
        return type;
    }

    byte[] source() {
        return source;
    }

    int from() {
        return from;
    }

    int length() {
        return length;
    }

    private ByteBuffer buffer() {
        return ByteBuffer.wrap(source, from, length).slice().order(ByteOrder.LITTLE_ENDIAN);
    }

    OptionalLong integer() {
        ByteBuffer b = buffer();
        return switch (type) {
            case 'I' -> OptionalLong.of(b.getInt());
            case 'L' -> OptionalLong.of(b.getLong());
            case 'Y' -> OptionalLong.of(b.getShort());
            case 'C', 'B' -> OptionalLong.of(b.get());
            case 'D' -> OptionalLong.of(Math.round(b.getDouble()));
            case 'F' -> OptionalLong.of(Math.round(b.getFloat()));
            default -> OptionalLong.empty();
        };
    }

    OptionalDouble number() {
        return switch (type) {
            case 'D' -> OptionalDouble.of(buffer().getDouble());
            case 'F' -> OptionalDouble.of(buffer().getFloat());
            default ->
                integer().isPresent() ? OptionalDouble.of((double) integer().getAsLong()) : OptionalDouble.empty();
        };
    }

    Optional<String> string() {
        return type == 'S'
                ? Optional.of(new String(source, from + Integer.BYTES, length - Integer.BYTES, StandardCharsets.UTF_8))
                : Optional.empty();
    }

    /** Returns a copy of the bytes of a block of any. */
    Optional<byte[]> bytes() {
        return type == 'R'
                ? Optional.of(Arrays.copyOfRange(source, from + Integer.BYTES, from + length))
                : Optional.empty();
    }

    /** Returns the length of an array in numbers, 0 for other types. */
    int count() {
        return isArray() ? buffer().getInt() : 0;
    }

    boolean isArray() {
        return Character.isLowerCase(type);
    }

    Optional<double[]> numbers() {
        ByteBuffer data = unpacked();
        int count = count();
        if (!isArray() || type == 'b' || type == 'c') {
            return Optional.empty();
        }
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = switch (type) {
                case 'd' -> data.getDouble();
                case 'f' -> data.getFloat();
                case 'l' -> (double) data.getLong();
                default -> data.getInt();
            };
        }
        return Optional.of(numbers);
    }

    Optional<long[]> integers() {
        ByteBuffer data = unpacked();
        int count = count();
        if (type != 'i' && type != 'l') {
            return Optional.empty();
        }
        long[] numbers = new long[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = type == 'l' ? data.getLong() : data.getInt();
        }
        return Optional.of(numbers);
    }

    /** Returns the bytes of an array, little-endian; none for other types. */
    ByteBuffer unpacked() {
        if (!isArray()) {
            return ByteBuffer.allocate(0);
        }
        ByteBuffer b = buffer();
        int size = b.getInt() * size(type);
        boolean packed = b.getInt() == 1;
        int stored = b.getInt();
        if (!packed) {
            return b.slice().order(ByteOrder.LITTLE_ENDIAN);
        }
        return ByteBuffer.wrap(Packing.unpacked(source, from + ARRAY_HEADER, stored, size))
                .order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Returns how many bytes a number of an array of the type has. */
    static int size(char type) {
        return switch (type) {
            case 'd', 'l' -> Long.BYTES;
            case 'i', 'f' -> Integer.BYTES;
            default -> 1;
        };
    }

    @Override
    public String toString() {
        return isArray() ? type + "[" + count() + "]" : string().orElseGet(() -> String.valueOf(number()));
    }
}

package dev.limber.io.numpy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An array of numbers, as NumPy stores one in the format NPY 1.0 to 3.0 (numpy.lib.format): row by row.
 *
 * @param shape lengths, the outermost first; none for a single number
 * @param values row by row
 */
@SuppressWarnings("ArrayRecordComponent") // arrays that are never changed
record NumpyArray(List<Integer> shape, double[] values) {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final Pattern HEADER = Pattern.compile(
            "\\{\\s*'descr':\\s*'(.[a-zA-Z]\\d*)',\\s*'fortran_order':\\s*(True|False),\\s*'shape':\\s*\\(([\\d,\\s]*)\\),?\\s*\\}\\s*");
    private static final int ALIGNMENT = 64;

    /** Whether these bytes begin as an array. */
    static boolean is(byte[] bytes) {
        return bytes.length >= MAGIC.length && Arrays.equals(Arrays.copyOf(bytes, MAGIC.length), MAGIC);
    }

    /**
     * Reads an array of real or whole numbers.
     *
     * @throws NumpyException when it is none, or has another length than its shape says
     */
    static NumpyArray read(String file, byte[] bytes) {
        if (!is(bytes) || bytes.length < 12) {
            throw new NumpyException(file, "is not a NumPy array");
        }
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        boolean first = bytes[MAGIC.length] == 1;
        long length = first ? Short.toUnsignedInt(in.getShort(8)) : Integer.toUnsignedLong(in.getInt(8));
        int start = first ? 10 : 12;
        if (length > bytes.length - start) {
            throw new NumpyException(file, "ends within its header");
        }
        Matcher header = HEADER.matcher(new String(bytes, start, (int) length, StandardCharsets.ISO_8859_1));
        if (!header.matches()) {
            throw new NumpyException(file, "is not an array of plain numbers");
        }
        String type = String.valueOf(header.group(1));
        boolean byColumn = "True".equals(header.group(2));
        List<Integer> shape = Arrays.stream(String.valueOf(header.group(3)).split(","))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> length(file, text))
                .toList();
        in.position(start + (int) length);
        if (byColumn && shape.size() > 1) {
            throw new NumpyException(file, "is stored by columns; save numpy.ascontiguousarray of it");
        }
        long count = 1;
        for (int size : shape) {
            count = Math.min(count * size, 1L << 40);
        }
        int size = size(file, type);
        if (count * size != in.remaining()) {
            throw new NumpyException(
                    file, "has " + in.remaining() + " bytes for an array of shape " + shape + " of " + size + " each");
        }
        in.order(type.charAt(0) == '>' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        double[] values = new double[(int) count];
        for (int i = 0; i < values.length; i++) {
            values[i] = number(in, type.substring(1));
        }
        return new NumpyArray(shape, values);
    }

    private static int length(String file, String text) {
        if (!text.matches("\\d{1,9}")) {
            throw new NumpyException(file, "claims a length of " + text);
        }
        return Integer.parseInt(text);
    }

    private static int size(String file, String type) {
        return switch (type.substring(1)) {
            case "f8", "i8", "u8" -> 8;
            case "f4", "i4", "u4" -> 4;
            case "f2", "i2", "u2" -> 2;
            case "i1", "u1", "b1" -> 1;
            default -> throw new NumpyException(file, "is an array of " + type + ", expected numbers");
        };
    }

    private static double number(ByteBuffer in, String type) {
        return switch (type) {
            case "f8" -> in.getDouble();
            case "f4" -> in.getFloat();
            case "f2" -> half(in.getShort());
            case "i8", "u8" -> (double) in.getLong();
            case "i4" -> in.getInt();
            case "u4" -> Integer.toUnsignedLong(in.getInt());
            case "i2" -> in.getShort();
            case "u2" -> Short.toUnsignedInt(in.getShort());
            case "u1" -> Byte.toUnsignedInt(in.get());
            default -> in.get();
        };
    }

    /** Returns a number of half precision (IEEE 754, binary16). */
    private static double half(short bits) {
        int exponent = bits >> 10 & 0x1f;
        int fraction = bits & 0x3ff;
        double size = exponent == 0
                ? fraction * 0x1p-24
                : exponent == 0x1f
                        ? (fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN)
                        : (1 + fraction * 0x1p-10) * Math.scalb(1.0, exponent - 15);
        return bits < 0 ? -size : size;
    }

    /** Returns the bytes of a file of single precision. */
    static byte[] floats(float[] values, int... shape) {
        ByteBuffer data = ByteBuffer.allocate(Float.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
        data.asFloatBuffer().put(values);
        return bytes("<f4", data.array(), shape);
    }

    /** Returns the bytes of a file of whole numbers. */
    static byte[] ints(int[] values, int... shape) {
        ByteBuffer data = ByteBuffer.allocate(Integer.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
        data.asIntBuffer().put(values);
        return bytes("<i4", data.array(), shape);
    }

    /** Returns the bytes of a file of words. */
    static byte[] texts(List<String> texts) {
        int longest = texts.stream()
                .mapToInt(text -> text.codePointCount(0, text.length()))
                .max()
                .orElse(1);
        ByteBuffer data =
                ByteBuffer.allocate(Integer.BYTES * longest * texts.size()).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < texts.size(); i++) {
            data.position(Integer.BYTES * longest * i);
            texts.get(i).codePoints().forEach(data::putInt);
        }
        return bytes("<U" + longest, data.array(), texts.size());
    }

    private static byte[] bytes(String type, byte[] data, int... shape) {
        String lengths = Arrays.stream(shape).mapToObj(Integer::toString).collect(Collectors.joining(", "));
        String header = "{'descr': '" + type + "', 'fortran_order': False, 'shape': (" + lengths
                + (shape.length == 1 ? "," : "") + "), }";
        int padding = (ALIGNMENT - (MAGIC.length + 4 + header.length() + 1) % ALIGNMENT) % ALIGNMENT;
        byte[] text = (header + " ".repeat(padding) + "\n").getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(MAGIC.length + 4 + text.length + data.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(MAGIC)
                .put((byte) 1)
                .put((byte) 0)
                .putShort((short) text.length)
                .put(text)
                .put(data)
                .array();
    }
}

package dev.limber.motion.bvh;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The numbers of the first row whose text no later row has changed. A rig with position channels repeats the lengths of its bones
 * in every row, and to compare two words of bytes takes a fraction of the time of parsing a number.
 */
final class ConstantColumns {
    /** Bytes from a number's first on that are looked at. */
    static final int LOOKED_AT = 2 * Long.BYTES;

    private static final int UNREAD = -1;
    private static final int CHANGED = 0;
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final int[] lengths; // (column) bytes, or one of the two above
    private final long[] words; // (column, 2) the bytes and the one that ends them
    private final double[] values; // (column)

    ConstantColumns(int columns) {
        lengths = new int[columns];
        Arrays.fill(lengths, UNREAD);
        words = new long[2 * columns];
        values = new double[columns];
    }

    /** Whether the column has had more than one number. */
    boolean hasChanged(int column) {
        return lengths[column] == CHANGED;
    }

    /** Returns the length of the number at {@code at} if it is the column's constant, or else 0. */
    int length(int column, byte[] bytes, int at) {
        int length = lengths[column];
        if (length <= 0) {
            return 0;
        }
        if (first(bytes, at, length) == words[2 * column] && second(bytes, at, length) == words[2 * column + 1]) {
            return length;
        }
        lengths[column] = CHANGED;
        return 0;
    }

    /** Returns the constant of the column. */
    double value(int column) {
        return values[column];
    }

    /** Takes the column's first number, which stands from {@code from} up to {@code to}; ignores all later ones. */
    void add(int column, double value, byte[] bytes, int from, int to) {
        if (lengths[column] != UNREAD) {
            return;
        }
        int length = to - from;
        lengths[column] = length < LOOKED_AT ? length : CHANGED;
        words[2 * column] = first(bytes, from, length);
        words[2 * column + 1] = second(bytes, from, length);
        values[column] = value;
    }

    /** Returns the first eight of {@code length} bytes and one more, or as many as there are. */
    private static long first(byte[] bytes, int at, int length) {
        long word = (long) WORD.get(bytes, at);
        return length + 1 >= Long.BYTES ? word : word & low(length + 1);
    }

    /** Returns those behind them. */
    private static long second(byte[] bytes, int at, int length) {
        int rest = length + 1 - Long.BYTES;
        return rest <= 0
                ? 0
                : rest >= Long.BYTES
                        ? (long) WORD.get(bytes, at + Long.BYTES)
                        : (long) WORD.get(bytes, at + Long.BYTES) & low(rest);
    }

    private static long low(int count) {
        return (1L << (Byte.SIZE * count)) - 1;
    }
}

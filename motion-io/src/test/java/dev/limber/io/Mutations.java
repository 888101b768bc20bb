package dev.limber.io;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** Damages files the way broken programs, full disks and ill will do. */
final class Mutations {
    private static final int[] EXTREMES = {0, 1, -1, Integer.MAX_VALUE, Integer.MIN_VALUE, 1 << 16, 0x7f800000, -2};
    private static final String[] NUMBERS = {
        "-1", "0", "1e999", "-1e308", "2147483647", "2147483648", "99999999999999999999", "NaN", "1e-320", ""
    };

    private final Random random;

    Mutations(long seed) {
        random = new Random(seed);
    }

    /** Returns a copy of {@code file} with one to four injuries. */
    byte[] of(byte[] file) {
        byte[] bytes = file.clone();
        int injuries = 1 + random.nextInt(4);
        for (int i = 0; i < injuries && bytes.length > 8; i++) {
            bytes = injured(bytes);
        }
        return bytes;
    }

    private byte[] injured(byte[] bytes) {
        int at = random.nextInt(bytes.length - 4);
        int length = 1 + random.nextInt(Math.min(64, bytes.length - at));
        switch (random.nextInt(7)) {
            case 0 -> {
                return Arrays.copyOf(bytes, at);
            }
            case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            case 2 -> bytes[at] = (byte) random.nextInt(256);
            case 3 ->
                ByteBuffer.wrap(bytes)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putInt(at, EXTREMES[random.nextInt(EXTREMES.length)]);
            case 4 -> {
                return replaced(bytes, at, at + length, new byte[0]);
            }
            case 5 -> {
                return replaced(bytes, at, at, Arrays.copyOfRange(bytes, at, at + length));
            }
            default -> {
                return withOtherNumber(bytes, at);
            }
        }
        return bytes;
    }

    /** Replaces the first number in plain text after {@code from}. */
    private byte[] withOtherNumber(byte[] bytes, int from) {
        int start = from;
        while (start < bytes.length && !Character.isDigit(bytes[start])) {
            start++;
        }
        int end = start;
        while (end < bytes.length && Character.isDigit(bytes[end])) {
            end++;
        }
        String number = NUMBERS[random.nextInt(NUMBERS.length)];
        return replaced(bytes, start, end, number.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] replaced(byte[] bytes, int from, int to, byte[] by) {
        byte[] result = Arrays.copyOf(bytes, bytes.length - (to - from) + by.length);
        System.arraycopy(by, 0, result, from, by.length);
        System.arraycopy(bytes, to, result, from + by.length, bytes.length - to);
        return result;
    }
}

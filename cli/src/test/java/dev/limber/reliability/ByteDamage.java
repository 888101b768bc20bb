package dev.limber.reliability;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Changes bytes, whatever they mean: bits, cuts, copies, pieces of other files, extreme numbers. */
final class ByteDamage implements Damage {
    private static final int[] COUNTS = {1, 1, 2, 4, 16};
    private static final int[] BYTES = {0, 255, 127, 128, '\n', ' ', '{', '}', '"'};
    private static final int[] NUMBERS = {
        0, 1, -1, -2, Integer.MAX_VALUE, Integer.MIN_VALUE, 0x7fc00000, 0x7f800000, 1 << 16, 1 << 24
    };

    /** Not finite, the largest, the smallest, and those that overflow where they are multiplied. */
    private static final int[] FLOATS = {
        0x7fc00000, 0x7f800000, 0xff800000, 0x7f7fffff, 1, 0, 0x4e6e6b28, 0x501502f9, 0x80000000, 0x5d5e0b6b, -1
    };

    @Override
    public byte[] of(byte[] file, List<byte[]> others, SplittableRandom random) {
        byte[] bytes = file.clone();
        int injuries = Damage.one(random, COUNTS);
        for (int i = 0; i < injuries && bytes.length > 0; i++) {
            bytes = injured(bytes, others, random);
        }
        return bytes;
    }

    private static byte[] injured(byte[] bytes, List<byte[]> others, SplittableRandom random) {
        int at = random.nextInt(bytes.length);
        switch (random.nextInt(8)) {
            case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> bytes[at] = (byte) Damage.one(random, BYTES);
            case 2 -> bytes[at] = (byte) random.nextInt(256);
            case 3 -> {
                return Arrays.copyOf(bytes, at);
            }
            case 4 -> {
                return replaced(bytes, at, Math.min(bytes.length, at + 1 + random.nextInt(64)), new byte[0]);
            }
            case 5 -> {
                int from = random.nextInt(bytes.length);
                byte[] piece = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + 1 + random.nextInt(200)));
                return replaced(bytes, at, at, piece);
            }
            case 6 -> {
                byte[] other = others.get(random.nextInt(others.size()));
                int from = random.nextInt(other.length);
                return replaced(bytes, at, bytes.length, Arrays.copyOfRange(other, from, other.length));
            }
            default -> {
                if (at + Integer.BYTES <= bytes.length) {
                    littleEndian(bytes).putInt(at, Damage.one(random, NUMBERS));
                }
            }
        }
        return bytes;
    }

    /** Returns binary numbers with some that no file should hold; all stand at multiples of four bytes. */
    static byte[] numbers(byte[] numbers, SplittableRandom random) {
        byte[] bytes = numbers.clone();
        int injuries = Damage.one(random, new int[] {1, 1, 2, 8, 40});
        for (int i = 0; i < injuries && bytes.length >= Float.BYTES; i++) {
            littleEndian(bytes)
                    .putInt(Float.BYTES * random.nextInt(bytes.length / Float.BYTES), Damage.one(random, FLOATS));
        }
        return bytes;
    }

    static byte[] replaced(byte[] bytes, int from, int to, byte[] by) {
        byte[] result = Arrays.copyOf(bytes, bytes.length - (to - from) + by.length);
        System.arraycopy(by, 0, result, from, by.length);
        System.arraycopy(bytes, to, result, from + by.length, bytes.length - to);
        return result;
    }

    static byte[] bytes(float... numbers) {
        byte[] bytes = new byte[Float.BYTES * numbers.length];
        littleEndian(bytes).asFloatBuffer().put(numbers);
        return bytes;
    }

    static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}

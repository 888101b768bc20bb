package dev.limber.motion.bvh;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Text and decimal numbers as bytes that grow in memory, without an object for each number. */
final class AsciiText {
    private static final int LONGEST = 64; // bytes of a number, with room to spare
    private static final double LARGEST_SCALED = 1e18; // fits a long

    private static final double[] POWERS_OF_TEN =
            IntStream.rangeClosed(0, 18).mapToDouble(n -> Math.pow(10, n)).toArray();

    private byte[] bytes;
    private int at;

    /** Makes an empty text of about {@code expected} bytes to come. */
    AsciiText(int expected) {
        bytes = new byte[expected + LONGEST];
    }

    AsciiText text(String text) {
        byte[] added = text.getBytes(StandardCharsets.UTF_8);
        reserve(added.length);
        System.arraycopy(added, 0, bytes, at, added.length);
        at += added.length;
        return this;
    }

    void put(byte b) {
        reserve(1);
        bytes[at++] = b;
    }

    /** Writes a finite number rounded to {@code decimals} places, 18 at most, without trailing zeros. */
    void number(double value, int decimals) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(value + " cannot be written");
        }
        double scaled = value * POWERS_OF_TEN[decimals];
        if (Math.abs(scaled) >= LARGEST_SCALED) {
            text(new BigDecimal(value).toPlainString());
            return;
        }
        reserve(LONGEST);
        long digits = Math.round(scaled);
        if (digits < 0) {
            bytes[at++] = '-';
            digits = -digits;
        }
        int places = decimals;
        while (places > 0 && digits % 10 == 0) {
            digits /= 10;
            places--;
        }
        digits(digits, places);
    }

    /** Writes {@code digits} with a point before the last {@code places} of them, and a 0 before the point at least. */
    private void digits(long digits, int places) {
        int length = 1;
        for (long rest = digits / 10; rest > 0; rest /= 10) {
            length++;
        }
        length = Math.max(length, places + 1);
        int end = at + length + (places > 0 ? 1 : 0);
        int p = end;
        for (int i = 0; i < length; i++) {
            if (i == places && places > 0) {
                bytes[--p] = '.';
            }
            bytes[--p] = (byte) ('0' + digits % 10);
            digits /= 10;
        }
        at = end;
    }

    private void reserve(int more) {
        if (bytes.length - at < more) {
            bytes = Arrays.copyOf(bytes, Math.max(at + more, bytes.length * 2));
        }
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, at);
    }
}

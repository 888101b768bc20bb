package dev.limber.motion.bvh;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

/** Writes text and decimal numbers to a stream of bytes through one buffer, without allocating for each number. */
final class AsciiOutput {
    private static final int LONGEST = 64; // bytes of a number, with room to spare
    private static final double LARGEST_SCALED = 1e18; // fits a long

    private static final double[] POWERS_OF_TEN =
            IntStream.rangeClosed(0, 18).mapToDouble(n -> Math.pow(10, n)).toArray();

    private final OutputStream out;
    private final byte[] buffer = new byte[1 << 16];
    private int at;

    AsciiOutput(OutputStream out) {
        this.out = out;
    }

    AsciiOutput text(String text) throws IOException {
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            put(b);
        }
        return this;
    }

    void put(byte b) throws IOException {
        if (at == buffer.length) {
            flush();
        }
        buffer[at++] = b;
    }

    /** Writes a finite number rounded to {@code decimals} places, 18 at most, without trailing zeros. */
    void number(double value, int decimals) throws IOException {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(value + " cannot be written");
        }
        double scaled = value * POWERS_OF_TEN[decimals];
        if (Math.abs(scaled) >= LARGEST_SCALED) {
            text(new BigDecimal(value).toPlainString());
            return;
        }
        if (buffer.length - at < LONGEST) {
            flush();
        }
        long digits = Math.round(scaled);
        if (digits < 0) {
            buffer[at++] = '-';
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
                buffer[--p] = '.';
            }
            buffer[--p] = (byte) ('0' + digits % 10);
            digits /= 10;
        }
        at = end;
    }

    void flush() throws IOException {
        out.write(buffer, 0, at);
        at = 0;
    }
}

package dev.limber.motion.bvh;

import ch.randelshofer.fastdoubleparser.JavaDoubleParser;
import java.util.regex.Pattern;

/**
 * Parses decimal numbers in a buffer of bytes without allocating. Short ones, which are nearly all, take one exact
 * integer and one exact power of ten, so that the single division rounds as it must (Clinger, How to Read Floating
 * Point Numbers Accurately, 1990, section 3); the rest goes to FastDoubleParser, with the same result.
 */
final class BvhNumber {
    /** The length up to which a number is read; no double needs as many digits. */
    static final int MAX_LENGTH = 512;

    /** What {@link #parse} returns where there is no plain decimal number. */
    static final int NOT_PLAIN = -1;

    private static final Pattern NAN =
            Pattern.compile("[+-]?(nan(\\(.*\\))?|1\\.#(ind|qnan|snan)\\d*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern INFINITE =
            Pattern.compile("[+-]?(inf|infinity|1\\.#inf\\d*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern CUT = Pattern.compile("[+-]?(\\d+\\.?\\d*[eE][+-]?|\\.)?");

    private static final int MAX_EXACT_DIGITS = 18; // more could overflow a long
    private static final long MAX_EXACT_INTEGER = 1L << 53;
    private static final double[] POWERS_OF_TEN = new double[23]; // all that a double holds exactly

    static {
        double power = 1;
        for (int i = 0; i < POWERS_OF_TEN.length; i++, power *= 10) {
            POWERS_OF_TEN[i] = power;
        }
    }

    private final byte[] bytes;
    private double value;

    /** Makes a parser of numbers in {@code bytes}, which it shares; behind the last of them stands a row end. */
    BvhNumber(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Returns the number that {@link #parse} found last. */
    double value() {
        return value;
    }

    /**
     * Parses the number that starts at {@code start}: sign, digits, point, digits, exponent, all but the digits
     * optional. What follows must be a blank, a row end or the sign of the next number.
     *
     * @return the index behind the number, or {@link #NOT_PLAIN}
     */
    int parse(int start) {
        int p = start;
        boolean negative = bytes[p] == '-';
        if (negative || bytes[p] == '+') {
            p++;
        }
        int firstDigit = p;
        long integer = 0;
        for (int digit; (digit = digit(p)) >= 0; p++) {
            integer = 10 * integer + digit;
        }
        int digits = p - firstDigit;
        int exponent = 0;
        if (bytes[p] == '.') {
            int point = p++;
            for (int digit; (digit = digit(p)) >= 0; p++) {
                integer = 10 * integer + digit;
            }
            exponent = point + 1 - p;
            digits -= exponent;
        }
        if ((bytes[p] | 0x20) == 'e') {
            int end = exponentEnd(p + 1);
            exponent += end == NOT_PLAIN ? 0 : exponent(p + 1, end);
            p = end == NOT_PLAIN ? p : end;
        }
        if (digits == 0 || !endsNumber(bytes[p])) {
            return NOT_PLAIN;
        }
        if (digits <= MAX_EXACT_DIGITS && integer <= MAX_EXACT_INTEGER && Math.abs(exponent) < POWERS_OF_TEN.length) {
            double size = exponent <= 0 ? integer / POWERS_OF_TEN[-exponent] : integer * POWERS_OF_TEN[exponent];
            value = negative ? -size : size;
        } else {
            value = JavaDoubleParser.parseDouble(bytes, start, p - start);
        }
        return p;
    }

    /** Returns the digit at {@code p}, or less than 0. */
    private int digit(int p) {
        int digit = bytes[p] - '0';
        return digit > 9 ? -1 : digit;
    }

    /** Returns the index behind an exponent's sign and digits, which start at {@code p}. */
    private int exponentEnd(int p) {
        int first = bytes[p] == '-' || bytes[p] == '+' ? p + 1 : p;
        int end = first;
        while (digit(end) >= 0) {
            end++;
        }
        return end == first ? NOT_PLAIN : end;
    }

    private int exponent(int from, int to) {
        boolean negative = bytes[from] == '-';
        int size = 0;
        for (int p = negative || bytes[from] == '+' ? from + 1 : from; p < to; p++) {
            size = Math.min(9999, 10 * size + digit(p)); // beyond any double, short of overflow
        }
        return negative ? -size : size;
    }

    private static boolean endsNumber(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t' || b == '-' || b == '+' || b == '\f' || b == 0;
    }

    /** Whether the text is a way to write "not a number", as C and Visual C++ print it. */
    static boolean isNan(String text) {
        return NAN.matcher(text).matches();
    }

    static boolean isInfinite(String text) {
        return INFINITE.matcher(text).matches();
    }

    /** Whether the text is the start of a number but none yet. */
    static boolean isCut(String text) {
        return CUT.matcher(text).matches();
    }
}

package dev.limber.motion.bvh;

import ch.randelshofer.fastdoubleparser.JavaDoubleParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Reads words, names and numbers from a stream of bytes through one buffer, and knows the row and column of each. A row
 * ends at LF, CR or both; blanks, tabs and a byte order mark at the start are passed over.
 */
final class BvhScanner {
    private static final int END = -1;
    private static final int MAX_TOKEN = 4096;
    private static final double[] POWERS_OF_TEN = new double[23]; // all that a double holds exactly

    static {
        double power = 1;
        for (int i = 0; i < POWERS_OF_TEN.length; i++, power *= 10) {
            POWERS_OF_TEN[i] = power;
        }
    }

    private final InputStream in;
    private final String file;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int limit;
    private long row = 1;
    private long rowStart; // offset in the stream of the first byte of the row
    private long dropped; // bytes of the stream before buffer[0]
    private long tokenColumn = 1;

    BvhScanner(InputStream in, String file) throws IOException {
        this.in = in;
        this.file = file;
        fill(3);
        if (limit >= 3 && buffer[0] == (byte) 0xEF && buffer[1] == (byte) 0xBB && buffer[2] == (byte) 0xBF) {
            at = 3;
            rowStart = 3;
        }
    }

    /** Makes {@code wanted} bytes available from {@code at} on, or as many as are left. */
    private void fill(int wanted) throws IOException {
        if (limit - at >= wanted) {
            return;
        }
        System.arraycopy(buffer, at, buffer, 0, limit - at);
        dropped += at;
        limit -= at;
        at = 0;
        while (limit < wanted) {
            int read = in.read(buffer, limit, buffer.length - limit);
            if (read == END) {
                return;
            }
            limit += read;
        }
    }

    private int peek() throws IOException {
        if (at == limit) {
            fill(1);
        }
        return at < limit ? buffer[at] : END;
    }

    private static boolean isBlank(int b) {
        return b == ' ' || b == '\t' || b == '\f' || b == 0;
    }

    private static boolean isRowEnd(int b) {
        return b == '\n' || b == '\r';
    }

    private void skipBlanks() throws IOException {
        while (isBlank(peek())) {
            at++;
        }
        tokenColumn = dropped + at - rowStart + 1;
    }

    /** Passes over blanks and row ends. */
    void skipSpace() throws IOException {
        skipBlanks();
        while (isRowEnd(peek())) {
            endRow();
            skipBlanks();
        }
    }

    private void endRow() throws IOException {
        if (buffer[at++] == '\r' && peek() == '\n') {
            at++;
        }
        row++;
        rowStart = dropped + at;
    }

    boolean atEnd() throws IOException {
        skipSpace();
        return peek() == END;
    }

    /** Whether nothing but blanks is left in this row. */
    boolean atRowEnd() throws IOException {
        skipBlanks();
        int b = peek();
        return b == END || isRowEnd(b);
    }

    /** Returns the next word, on this row or a later one; a brace is a word of its own. Empty at the end of the file. */
    String word() throws IOException {
        skipSpace();
        int b = peek();
        if (b == '{' || b == '}') {
            at++;
            return b == '{' ? "{" : "}";
        }
        return text(false);
    }

    /** Returns what is left of the row up to an opening brace, without blanks at its ends. */
    String restOfRow() throws IOException {
        skipBlanks();
        return text(true).strip();
    }

    private String text(boolean withBlanks) throws IOException {
        fill(MAX_TOKEN);
        int end = at;
        while (end < limit && !endsText(buffer[end], withBlanks)) {
            end++;
        }
        if (end - at >= MAX_TOKEN) {
            throw error("a word or name of more than " + MAX_TOKEN + " bytes");
        }
        String text = new String(buffer, at, end - at, StandardCharsets.UTF_8);
        at = end;
        return text;
    }

    private static boolean endsText(int b, boolean withBlanks) {
        return isRowEnd(b) || b == '{' || (!withBlanks && (isBlank(b) || b == '}'));
    }

    /** Whether the next word, on this row or a later one, begins with {@code keyword}; reads nothing. */
    boolean nextIs(String keyword) throws IOException {
        skipSpace();
        fill(keyword.length());
        int length = Math.min(keyword.length(), limit - at);
        return new String(buffer, at, length, StandardCharsets.UTF_8).equalsIgnoreCase(keyword);
    }

    void expect(String keyword) throws IOException {
        String found = word();
        if (!found.toUpperCase(Locale.ROOT).equals(keyword)) {
            throw expected(keyword, found);
        }
    }

    BvhException expected(String what, String found) {
        return error("expected " + what + ", found " + (found.isEmpty() ? "the end of the file" : "'" + found + "'"));
    }

    /** Returns an error at the token read last. */
    BvhException error(String message) {
        return new BvhException(file, row, tokenColumn, message);
    }

    /** Returns {@code file:row}, for a warning. */
    String place() {
        return file + ":" + row;
    }

    /**
     * Reads a number, on this row or a later one. Numbers may follow each other without a blank where a sign shows the
     * seam; NaN and infinity are returned as such.
     */
    double number() throws IOException {
        skipSpace();
        fill(64);
        int p = at;
        boolean negative = p < limit && buffer[p] == '-';
        if (p < limit && (buffer[p] == '-' || buffer[p] == '+')) {
            p++;
        }
        long mantissa = 0;
        int digits = 0;
        int scale = 0;
        int start = p;
        for (; p < limit && isDigit(buffer[p]); p++, digits++) {
            mantissa = 10 * mantissa + (buffer[p] - '0');
        }
        if (p < limit && buffer[p] == '.') {
            int point = p++;
            for (; p < limit && isDigit(buffer[p]); p++, digits++) {
                mantissa = 10 * mantissa + (buffer[p] - '0');
            }
            scale = p - point - 1;
        }
        // A mantissa below 2^53 and a power of ten up to 22 are exact, so that their quotient is rounded once and
        // right.
        boolean simple =
                digits > 0 && digits <= 15 && scale < POWERS_OF_TEN.length && (p == limit || endsNumber(buffer[p]));
        if (!simple) {
            return slowNumber();
        }
        assert p > start;
        at = p;
        double value = mantissa / POWERS_OF_TEN[scale];
        return negative ? -value : value;
    }

    private double slowNumber() throws IOException {
        fill(MAX_TOKEN);
        int end = at;
        while (end < limit && !(end > at && endsNumber(buffer[end]) && !isExponent(buffer[end - 1]))) {
            end++;
        }
        String text = new String(buffer, at, Math.min(end, limit) - at, StandardCharsets.UTF_8);
        double value = parse(text);
        at = end;
        return value;
    }

    private double parse(String text) {
        if (text.indexOf(',') >= 0) {
            throw error("expected a number with a decimal point, found '" + text + "' with a comma");
        }
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.matches("[+-]?(nan|1\\.#(ind|qnan|snan)\\d*)(\\(ind\\))?")) {
            return Double.NaN;
        }
        if (lower.matches("[+-]?(inf|infinity|1\\.#inf\\d*)")) {
            return lower.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        try {
            return JavaDoubleParser.parseDouble(text);
        } catch (NumberFormatException e) {
            throw expected("a number", text);
        }
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    private static boolean isExponent(byte b) {
        return b == 'e' || b == 'E';
    }

    private static boolean endsNumber(byte b) {
        return isBlank(b) || isRowEnd(b) || b == '-' || b == '+' || b == '}';
    }
}

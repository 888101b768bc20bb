package dev.limber.motion.bvh;

import dev.limber.motion.MotionFormatException;
import dev.limber.motion.Place;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Reads words, names and numbers from a stream of bytes through one buffer, and knows the row and column of each. A row
 * ends at LF, CR or both; blanks, tabs and a byte order mark at the start are passed over.
 */
final class BvhScanner {
    private static final int END = -1;
    private static final int MAX_TOKEN = 4096;
    private static final byte SENTINEL = '\n'; // behind the last byte, so that no loop over a token needs a bound

    private final InputStream in;
    private final String file;
    private final byte[] buffer = new byte[(1 << 16) + ConstantColumns.LOOKED_AT];
    private final BvhNumber number = new BvhNumber(buffer);
    private int at;
    private int limit;
    private long row = 1;
    private long rowStart; // offset in the stream of the first byte of the row
    private long dropped; // bytes of the stream before buffer[0]
    private long token; // offset in the stream of the token read last
    private boolean endsCut;

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
        int read = 0;
        while (limit < wanted && read != END) {
            read = in.read(buffer, limit, buffer.length - ConstantColumns.LOOKED_AT - limit);
            limit += Math.max(0, read);
        }
        buffer[limit] = SENTINEL;
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
        token = dropped + at;
    }

    /** Passes over blanks and row ends. */
    private void skipSpace() throws IOException {
        skipBlanks();
        while (isRowEnd(peek())) {
            if (buffer[at++] == '\r' && peek() == '\n') {
                at++;
            }
            row++;
            rowStart = dropped + at;
            skipBlanks();
        }
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

    /**
     * Returns the next word, on this row or a later one; a brace or a colon is a word of its own. Empty at the end of
     * the file.
     */
    String word() throws IOException {
        skipSpace();
        fill(MAX_TOKEN);
        int end = at;
        while (end < limit && !isBlank(buffer[end]) && !isRowEnd(buffer[end]) && !isMark(buffer[end])) {
            end++;
        }
        return take(end == at && at < limit ? at + 1 : end);
    }

    private static boolean isMark(int b) {
        return b == '{' || b == '}' || b == ':';
    }

    /** Returns what is left of the row up to an opening brace, without blanks at its ends. */
    String restOfRow() throws IOException {
        skipBlanks();
        fill(MAX_TOKEN);
        int end = at;
        while (end < limit && !isRowEnd(buffer[end]) && buffer[end] != '{') {
            end++;
        }
        return take(end).strip();
    }

    private String take(int end) {
        if (end - at >= MAX_TOKEN) {
            throw error("expected a word or name of less than " + MAX_TOKEN + " bytes");
        }
        String text = text(at, end);
        at = end;
        return text;
    }

    /** Decodes UTF-8, and what is not UTF-8 as Latin-1, which every byte is. */
    private String text(int from, int to) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(buffer, from, to - from))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(buffer, from, to - from, StandardCharsets.ISO_8859_1);
        }
    }

    /** Whether the next word, on this row or a later one, begins with {@code keyword} in any case; reads nothing. */
    boolean nextIs(String keyword) throws IOException {
        skipSpace();
        fill(keyword.length());
        String next = new String(buffer, at, Math.min(keyword.length(), limit - at), StandardCharsets.ISO_8859_1);
        return next.equalsIgnoreCase(keyword);
    }

    /** Reads {@code keyword}, which is in capitals; the file may have it in any case. */
    void expect(String keyword) throws IOException {
        String found = word();
        if (!found.toUpperCase(Locale.ROOT).equals(keyword)) {
            throw expected(keyword, found);
        }
    }

    MotionFormatException expected(String what, String found) {
        return error("expected " + what + ", found " + (found.isEmpty() ? "the end of the file" : "'" + found + "'"));
    }

    /** Returns an error at the token read last. */
    MotionFormatException error(String message) {
        return new MotionFormatException(Place.at(file, row, token - rowStart + 1), message);
    }

    /** Returns {@code message} with the file and row in front of it. */
    String warning(String message) {
        return file + ":" + row + ": " + message;
    }

    /** As {@link #numberInRow()}, on this row or a later one. */
    double number() throws IOException {
        skipSpace();
        return numberInRow();
    }

    /**
     * Reads the number that starts here, where {@link #atRowEnd()} has passed over the blanks. It ends at a blank, or
     * at the sign of a number that follows without one. NaN and infinity are returned as such, as is NaN for a number
     * that the end of the file cuts off.
     */
    double numberInRow() throws IOException {
        fill(BvhNumber.MAX_LENGTH);
        return parsed();
    }

    /** Does the same in a column whose constant may be known. */
    double numberInRow(int column, ConstantColumns constants) throws IOException {
        fill(BvhNumber.MAX_LENGTH);
        int length = constants.length(column, buffer, at);
        if (length > 0) {
            at += length;
            return constants.value(column);
        }
        int start = at;
        double value = parsed();
        constants.add(column, value, buffer, start, at);
        return value;
    }

    private double parsed() throws IOException {
        int end = number.parse(at);
        if (end == BvhNumber.NOT_PLAIN || end - at >= BvhNumber.MAX_LENGTH) {
            return wordAsNumber();
        }
        at = end;
        return number.value();
    }

    /** Whether the file ends in the middle of a number, which was read as NaN. */
    boolean endsCut() {
        return endsCut;
    }

    private double wordAsNumber() throws IOException {
        long start = token;
        String text = word();
        token = start;
        if (text.indexOf(',') >= 0) {
            throw error("expected a number with a decimal point, found a comma in '" + text + "'");
        }
        if (BvhNumber.isNan(text)) {
            return Double.NaN;
        }
        if (BvhNumber.isInfinite(text)) {
            return text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        if (BvhNumber.isCut(text) && peek() == END) {
            endsCut = true;
            return Double.NaN;
        }
        throw expected("a number", text);
    }
}

package dev.limber.io.fbx.tree;

import java.io.ByteArrayOutputStream;

/**
 * The text of a node in an ASCII file. It begins at {@code start}, where the node before it ended, with spaces,
 * comments, name, values and the opening brace. The children begin at {@code body} and end at {@code tail}. Then comes
 * the closing brace, with what is before it.
 */
final class AsciiText {
    private final byte[] source; // the whole file, shared
    private final int start;
    private final int body;
    private final int tail;
    private final int end;

    AsciiText(byte[] source, int start, int body, int tail, int end) {
        this.source = source;
        this.start = start;
        this.body = body;
        this.tail = tail;
        this.end = end;
    }

    /** Writes what comes before the children. */
    void writeStart(ByteArrayOutputStream out) {
        out.write(source, start, body - start);
    }

    /** Writes what comes after the children. */
    void writeEnd(ByteArrayOutputStream out) {
        out.write(source, tail, end - tail);
    }
}

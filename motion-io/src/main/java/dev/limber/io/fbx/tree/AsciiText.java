package dev.limber.io.fbx.tree;

import java.io.ByteArrayOutputStream;

/**
 * How a node was written in an ASCII file. From {@code start} on, which is where the node before it ended, come spaces,
 * comments, name, values and the opening brace; the children begin at {@code body} and end at {@code tail}; there follow
 * the closing brace and what lies before it.
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

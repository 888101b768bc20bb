package dev.limber.io.fbx.tree;

import java.nio.charset.StandardCharsets;

/** Steps through the characters of an ASCII file. */
final class AsciiScanner {
    private final byte[] source;
    private int at;
    private int row = 1;

    AsciiScanner(byte[] source) {
        this.source = source;
    }

    byte[] source() {
        return source;
    }

    /** Returns where the next byte is. */
    int at() {
        return at;
    }

    String place() {
        return "row " + row;
    }

    /** Returns the next byte without taking it, or -1 at the end. */
    int peek() {
        return at < source.length ? source[at] & 0xff : -1;
    }

    int take() {
        int b = peek();
        if (b == '\n') {
            row++;
        }
        at++;
        return b;
    }

    /** Takes what is expected next. */
    void expect(char expected) {
        if (peek() != expected) {
            throw error("expected '" + expected + "', found " + found());
        }
        take();
    }

    /** Skips spaces and comments, of this row or of all. */
    void skipBlank(boolean rows) {
        while (true) {
            int b = peek();
            if (b == ';') {
                while (peek() != '\n' && peek() != -1) {
                    take();
                }
            } else if (b == ' ' || b == '\t' || b == '\r' || (rows && b == '\n')) {
                take();
            } else {
                return;
            }
        }
    }

    /** Takes a word: letters, digits and what numbers and names are made of. */
    String word() {
        int start = at;
        while (isWord(peek())) {
            take();
        }
        return new String(source, start, at - start, StandardCharsets.ISO_8859_1);
    }

    private static boolean isWord(int b) {
        return b > ' ' && b != ',' && b != ':' && b != '{' && b != '}' && b != '"' && b != ';' && b != '*';
    }

    /** Takes text in quotes, in which a quote is written as the entity of HTML. */
    String quoted() {
        expect('"');
        String place = place();
        int start = at;
        while (peek() != '"') {
            if (peek() == -1) {
                throw new FbxException(place + ": text without a closing quote");
            }
            take();
        }
        String text = new String(source, start, at - start, StandardCharsets.UTF_8);
        take();
        return text.replace("&quot;", "\"");
    }

    String found() {
        int b = peek();
        return b == -1 ? "the end of the file" : "'" + (char) b + "'";
    }

    FbxException error(String message) {
        return new FbxException(place() + ": " + message);
    }
}

package dev.limber.io.j3o;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Checks the tables at the start of a j3o file before the engine reads it: lengths must fit the file, and all objects
 * must be of the engine's own classes, because the importer would create any class by name.
 */
final class J3oCheck {
    /** What files start with since version 3.0; earlier ones start with the number of classes. */
    static final int SIGNATURE = 0x4A4D4533;

    private static final Pattern CLASS = Pattern.compile("[\\w.$]{1,200}");
    private static final int NEWEST = 3;
    private static final int LOCATION = 8; // bytes: the number of an object, and where it lies
    private static final String ENGINE = "com.jme3.";

    private final String file;
    private final ByteBuffer bytes; // big-endian

    private J3oCheck(String file, byte[] content) {
        this.file = file;
        bytes = ByteBuffer.wrap(content);
    }

    /** @throws J3oException when the file is not whole, or an object is of another program's class */
    static void check(String file, byte[] content) {
        new J3oCheck(file, content).run();
    }

    private void run() {
        int classes = number("a count");
        int version = 0;
        if (classes == SIGNATURE) {
            version = number("a version");
            classes = number("a count");
        }
        if (version < 0 || version > NEWEST) {
            throw error("the file is of version " + version + ", expected 0 to " + NEWEST);
        }
        if (classes < 1 || classes > bytes.remaining()) {
            throw error("expected a number of classes, found " + classes);
        }
        int aliasWidth = aliasWidth(classes);
        for (int i = 0; i < classes; i++) {
            classEntry(aliasWidth, version);
        }
        objects(aliasWidth);
    }

    /** Returns how many bytes name a class: as many as the engine takes, which rounds a logarithm as floats do. */
    private static int aliasWidth(int classes) {
        return (int) (float) (Math.log(classes) / Math.log(256)) + 1;
    }

    private void classEntry(int aliasWidth, int version) {
        skip(aliasWidth, "an alias");
        if (version >= 1) {
            need(1, "a count");
            skip(4 * Byte.toUnsignedInt(bytes.get()), "versions");
        }
        int length = number("a length");
        need(length, "the name of a class");
        String name = new String(bytes.array(), bytes.position(), length, StandardCharsets.ISO_8859_1);
        if (!name.startsWith(ENGINE)) {
            throw error(
                    CLASS.matcher(name).matches()
                            ? "there are objects of class '" + name + "'; only jMonkeyEngine's own are read"
                            : "expected the name of a class of jMonkeyEngine");
        }
        skip(length, "the name of a class");
        int fields = number("a count");
        need(fields, "fields");
        for (int f = 0; f < fields; f++) {
            skip(2, "a field");
            skip(number("a length"), "the name of a field");
        }
    }

    private void objects(int aliasWidth) {
        int count = number("a count");
        if (count < 1 || count > bytes.remaining() / LOCATION) {
            throw error("expected a number of objects, found " + count);
        }
        int table = bytes.position();
        skip(LOCATION * count, "objects");
        number("a count"); // of objects, not looked at by the engine
        int root = number("the root");
        int start = bytes.position();
        Set<Integer> ids = new HashSet<>();
        for (int i = 0; i < count; i++) {
            ids.add(bytes.getInt(table + LOCATION * i));
            long at = start + (long) bytes.getInt(table + LOCATION * i + 4);
            if (at < start || at + aliasWidth + 4 > bytes.limit()) {
                throw error("an object lies at byte " + at + ", outside the file");
            }
            bytes.position((int) at + aliasWidth);
            need(number("a length"), "an object");
        }
        if (!ids.contains(root)) {
            throw error("the root, object " + root + ", is missing");
        }
    }

    private int number(String what) {
        need(4, what);
        return bytes.getInt();
    }

    private void skip(int count, String what) {
        need(count, what);
        bytes.position(bytes.position() + count);
    }

    private void need(int count, String what) {
        if (count < 0 || count > bytes.remaining()) {
            throw error(what + " needs " + Integer.toUnsignedLong(count) + " bytes, there are " + bytes.remaining());
        }
    }

    private J3oException error(String message) {
        return new J3oException(file, "byte " + bytes.position() + ": " + message);
    }
}

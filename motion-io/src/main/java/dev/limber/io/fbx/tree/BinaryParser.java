package dev.limber.io.fbx.tree;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads binary files. Every length must fit its container, so the tree is no larger than a multiple of the file; arrays
 * stay compressed.
 */
final class BinaryParser {
    static final int HEADER = 27; // bytes: 21 of magic, 2 that say how numbers lie, 4 of version
    static final int WIDE_VERSION = 7500; // from here on, lengths have 8 bytes
    static final int MAX_DEPTH = 64;
    private static final int ORDER_AT = 22;
    private static final int VERSION_AT = 23;

    /** Arrays of a file may unpack to this, and to so many times the file's length. */
    private static final long UNPACKED = 1L << 28;

    private static final int UNPACKED_RATIO = 16;
    private static final long UNPACKED_MOST = 1L << 30;

    private final byte[] content;
    private final ByteBuffer bytes;
    private final int lengthSize;
    private long unpackedLeft;

    private BinaryParser(byte[] content, int version) {
        this.content = content;
        bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        lengthSize = version >= WIDE_VERSION ? Long.BYTES : Integer.BYTES;
        unpackedLeft = Math.min(UNPACKED_MOST, UNPACKED + (long) UNPACKED_RATIO * content.length);
    }

    static FbxDocument parse(byte[] content) {
        if (content.length < HEADER) {
            throw new FbxException("ends within its header");
        }
        if (content[ORDER_AT] != 0) {
            throw new FbxException("byte " + ORDER_AT + ": has its numbers in big-endian order, which is not read");
        }
        int version = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN).getInt(VERSION_AT);
        checkVersion(version);
        BinaryParser parser = new BinaryParser(content, version);
        parser.bytes.position(HEADER);
        List<FbxNode> roots = new ArrayList<>();
        parser.nodes(content.length, 0, roots);
        int end = parser.bytes.position();
        return new FbxDocument(true, version, roots, Arrays.copyOfRange(content, end, content.length), end);
    }

    static void checkVersion(long version) {
        if (version < 7000 || version > 7999) {
            throw new FbxException("is of FBX version " + version + ", expected 7000 to 7999"
                    + (version > 5000 && version < 7000 ? ": save it as FBX 2011 or later" : ""));
        }
    }

    /** Reads nodes up to {@code end} or an empty one; returns whether there was an empty one. */
    private boolean nodes(int end, int depth, List<FbxNode> into) {
        if (depth > MAX_DEPTH) {
            throw error("nodes nest deeper than " + MAX_DEPTH);
        }
        while (bytes.position() < end) {
            int start = bytes.position();
            need(3 * lengthSize + 1, end, "a node");
            long nodeEnd = length();
            long count = length();
            long listLength = length();
            int nameLength = Byte.toUnsignedInt(bytes.get());
            if (nodeEnd == 0) {
                return true;
            }
            if (nodeEnd <= start || nodeEnd > end) {
                throw error("a node ends at byte " + nodeEnd + ", outside bytes " + start + " to " + end);
            }
            into.add(node(start, (int) nodeEnd, count, listLength, nameLength, depth));
        }
        return false;
    }

    private FbxNode node(int start, int end, long count, long listLength, int nameLength, int depth) {
        need(nameLength, end, "a name");
        String name = new String(content, bytes.position(), nameLength, StandardCharsets.ISO_8859_1);
        bytes.position(bytes.position() + nameLength);
        need(listLength, end, "a list of values");
        int listEnd = bytes.position() + (int) listLength;
        List<FbxValue> values = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            values.add(value(listEnd));
        }
        if (bytes.position() != listEnd) {
            throw error("expected the end of a list of values at byte " + listEnd);
        }
        List<FbxNode> children = new ArrayList<>();
        boolean block = bytes.position() < end;
        boolean closed = nodes(end, depth + 1, children);
        if (bytes.position() != end || (block && !closed)) {
            throw error("expected the end of node '" + name + "' at byte " + end);
        }
        return FbxNode.read(name, values, children, block, "byte " + start, null);
    }

    private FbxValue value(int end) {
        need(1, end, "a value");
        char type = (char) bytes.get();
        int from = bytes.position();
        switch (type) {
            case 'C', 'B' -> skip(1, end);
            case 'Y' -> skip(2, end);
            case 'I', 'F' -> skip(4, end);
            case 'D', 'L' -> skip(8, end);
            case 'S', 'R' -> {
                need(4, end, "a length");
                skip(Integer.toUnsignedLong(bytes.getInt()), end);
            }
            case 'b', 'c', 'i', 'f', 'd', 'l' -> array(FbxValue.size(type), end);
            default -> throw error("a value has the unknown type " + (int) type);
        }
        return new FbxValue(type, content, from, bytes.position() - from);
    }

    private void array(int size, int end) {
        need(FbxValue.ARRAY_HEADER, end, "an array");
        long unpacked = Integer.toUnsignedLong(bytes.getInt()) * size;
        int encoding = bytes.getInt();
        long stored = Integer.toUnsignedLong(bytes.getInt());
        need(stored, end, "an array");
        boolean fits = encoding == 0 ? stored == unpacked : encoding == 1 && unpacked <= stored * Packing.BEST_RATIO;
        if (!fits) {
            throw error("an array of " + stored + " bytes does not hold the " + unpacked + " that it claims");
        }
        unpackedLeft -= unpacked;
        if (unpackedLeft < 0) {
            throw error("arrays unpack to more than is read of a file of " + content.length + " bytes");
        }
        skip(stored, end);
    }

    private long length() {
        long length = lengthSize == Long.BYTES ? bytes.getLong() : Integer.toUnsignedLong(bytes.getInt());
        if (length < 0) {
            throw error("a length is negative");
        }
        return length;
    }

    private void skip(long count, int end) {
        need(count, end, "a value");
        bytes.position(bytes.position() + (int) count);
    }

    private void need(long count, int end, String what) {
        if (count > end - bytes.position()) {
            throw error(what + " needs " + count + " bytes, there are " + (end - bytes.position()));
        }
    }

    private FbxException error(String message) {
        return new FbxException("byte " + bytes.position() + ": " + message);
    }
}

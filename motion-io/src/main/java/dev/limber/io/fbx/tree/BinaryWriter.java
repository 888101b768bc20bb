package dev.limber.io.fbx.tree;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes binary files. */
final class BinaryWriter {
    private static final byte[] MAGIC = "Kaydara FBX Binary  \0\u001a\0".getBytes(StandardCharsets.ISO_8859_1);

    /** What files by others begin their footer with: it goes with the time that is written in new files. */
    private static final byte[] FOOTER_ID = {
        (byte) 0xfa,
        (byte) 0xbc,
        (byte) 0xab,
        0x09,
        (byte) 0xd0,
        (byte) 0xc8,
        (byte) 0xd4,
        0x66,
        (byte) 0xb1,
        0x76,
        (byte) 0xfb,
        (byte) 0x83,
        0x1c,
        (byte) 0xf7,
        0x26,
        0x7e
    };

    private static final byte[] FOOTER_END = {
        (byte) 0xf8,
        0x5a,
        (byte) 0x8c,
        0x6a,
        (byte) 0xde,
        (byte) 0xf5,
        (byte) 0xd9,
        0x7e,
        (byte) 0xec,
        (byte) 0xe9,
        0x0c,
        (byte) 0xe3,
        0x75,
        (byte) 0x8f,
        0x29,
        0x0b
    };

    private static final int FOOTER_ZEROS = 120;
    private static final int ALIGNMENT = 16;
    private static final int LEAST_PADDING = 4;
    private static final int LONGEST_FOOTER =
            FOOTER_ID.length + ALIGNMENT + LEAST_PADDING + Integer.BYTES + FOOTER_ZEROS + FOOTER_END.length;

    private final boolean wide;
    private final ByteBuffer out;

    private BinaryWriter(FbxDocument document) {
        wide = document.version() >= BinaryParser.WIDE_VERSION;
        long size = BinaryParser.HEADER + (long) emptySize() + document.footer().length + LONGEST_FOOTER;
        for (FbxNode root : document.roots()) {
            size += size(root);
        }
        out = ByteBuffer.allocate(Math.toIntExact(size)).order(ByteOrder.LITTLE_ENDIAN);
    }

    static byte[] bytes(FbxDocument document) {
        BinaryWriter writer = new BinaryWriter(document);
        writer.out.put(MAGIC).putInt(document.version());
        document.roots().forEach(writer::node);
        writer.empty();
        writer.footer(document);
        return Arrays.copyOf(writer.out.array(), writer.out.position());
    }

    /** Returns how many bytes a node takes. */
    private long size(FbxNode node) {
        long size = (long) emptySize() + node.name().length();
        for (FbxValue value : node.values()) {
            size += 1 + value.length();
        }
        if (node.block()) {
            for (FbxNode child : node.children()) {
                size += size(child);
            }
            size += emptySize();
        }
        return size;
    }

    private void node(FbxNode node) {
        int start = out.position();
        byte[] name = node.name().getBytes(StandardCharsets.ISO_8859_1);
        empty();
        out.put(out.position() - 1, (byte) name.length);
        out.put(name);
        int list = out.position();
        for (FbxValue value : node.values()) {
            out.put((byte) value.type()).put(value.source(), value.from(), value.length());
        }
        int listLength = out.position() - list;
        if (node.block()) {
            node.children().forEach(this::node);
            empty();
        }
        int end = out.position();
        out.position(start);
        length(end);
        length(node.values().size());
        length(listLength);
        out.position(end);
    }

    /** Writes the empty node that ends a list: three lengths and a byte for the name's, all 0. */
    private void empty() {
        out.put(new byte[emptySize()]);
    }

    private int emptySize() {
        return 3 * (wide ? Long.BYTES : Integer.BYTES) + 1;
    }

    private void length(int value) {
        if (wide) {
            out.putLong(value);
        } else {
            out.putInt(value);
        }
    }

    /** Writes the footer that was read where it still has its place; else one that is aligned again. */
    private void footer(FbxDocument document) {
        byte[] read = document.footer();
        byte[] id = read.length >= FOOTER_ID.length ? Arrays.copyOf(read, FOOTER_ID.length) : FOOTER_ID;
        int padding = ALIGNMENT - (out.position() + id.length) % ALIGNMENT + LEAST_PADDING;
        if (read.length > 0 && out.position() == document.footerAt()) {
            out.put(read);
            return;
        }
        out.put(id)
                .put(new byte[padding])
                .putInt(document.version())
                .put(new byte[FOOTER_ZEROS])
                .put(FOOTER_END);
    }
}

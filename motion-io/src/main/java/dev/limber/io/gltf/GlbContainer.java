package dev.limber.io.gltf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The two chunks of a GLB file (glTF 2.0 specification, section 4), or a bare JSON file without a binary chunk.
 *
 * @param file name for messages
 * @param json the JSON chunk, little-endian like the other; shares the file's bytes
 * @param binary the BIN chunk, empty if there is none; shares the file's bytes
 */
record GlbContainer(String file, ByteBuffer json, ByteBuffer binary) {
    private static final int MAGIC = 0x46546C67;
    private static final int JSON = 0x4E4F534A;
    private static final int BIN = 0x004E4942;
    private static final int HEADER = 12;
    private static final int CHUNK_HEADER = 8;

    /** Takes {@code bytes}, the content of a .glb, .vrm or .gltf file, apart without copying them. */
    static GlbContainer of(String file, byte[] bytes) {
        ByteBuffer all = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer none = ByteBuffer.allocate(0).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.length < 4 || all.getInt(0) != MAGIC) {
            return new GlbContainer(file, all, none);
        }
        if (bytes.length < HEADER + CHUNK_HEADER) {
            throw new GltfException(file, "ends within the header of a GLB file");
        }
        int version = all.getInt(4);
        if (version != 2) {
            throw new GltfException(file, "is GLB version " + version + ", expected 2");
        }
        ByteBuffer json = chunk(file, all, HEADER, JSON, "JSON");
        int next = HEADER + CHUNK_HEADER + (json.capacity() + 3) / 4 * 4;
        boolean hasBinary = next + CHUNK_HEADER <= bytes.length && all.getInt(next + 4) == BIN;
        return new GlbContainer(file, json, hasBinary ? chunk(file, all, next, BIN, "BIN") : none);
    }

    private static ByteBuffer chunk(String file, ByteBuffer all, int at, int type, String name) {
        long length = Integer.toUnsignedLong(all.getInt(at));
        if (all.getInt(at + 4) != type) {
            throw new GltfException(file, "expected a " + name + " chunk at byte " + at);
        }
        int start = at + CHUNK_HEADER;
        if (length > all.capacity() - start) {
            throw new GltfException(
                    file,
                    "the " + name + " chunk at byte " + at + " claims " + length + " bytes, the file has "
                            + (all.capacity() - start) + " left");
        }
        return all.slice(start, (int) length).order(ByteOrder.LITTLE_ENDIAN);
    }

    InputStream jsonStream() {
        byte[] copy = new byte[json.capacity()];
        json.get(0, copy);
        return new ByteArrayInputStream(copy);
    }

    /** Writes a GLB file of the two chunks, each padded to four bytes. */
    static void write(byte[] json, byte[] binary, OutputStream out) throws IOException {
        int jsonLength = (json.length + 3) / 4 * 4;
        int binaryLength = (binary.length + 3) / 4 * 4;
        int total = Math.addExact(HEADER + 2 * CHUNK_HEADER, Math.addExact(jsonLength, binaryLength));
        out.write(littleEndian(MAGIC, 2, total, jsonLength, JSON));
        out.write(json);
        out.write("   ".getBytes(StandardCharsets.US_ASCII), 0, jsonLength - json.length);
        out.write(littleEndian(binaryLength, BIN));
        out.write(binary);
        out.write(new byte[binaryLength - binary.length]);
    }

    private static byte[] littleEndian(int... values) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asIntBuffer().put(values);
        return bytes.array();
    }
}

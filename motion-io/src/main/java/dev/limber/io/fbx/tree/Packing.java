package dev.limber.io.fbx.tree;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** The compression of arrays in binary FBX: zlib. */
final class Packing {
    /** Shorter arrays are not worth packing. */
    private static final int SHORT = 128; // bytes

    /** Nothing that zlib packs becomes shorter than its length by more than this. */
    static final int BEST_RATIO = 1032;

    private Packing() {}

    /** Returns the packed bytes, or {@code data} itself where that does not make it shorter. */
    static byte[] packed(byte[] data) {
        if (data.length <= SHORT) {
            return data;
        }
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setInput(data);
            deflater.finish();
            byte[] packed = new byte[data.length];
            int length = 0;
            while (!deflater.finished()) {
                int more = deflater.deflate(packed, length, packed.length - length);
                if (more == 0) {
                    return data;
                }
                length += more;
            }
            return Arrays.copyOf(packed, length);
        } finally {
            deflater.end();
        }
    }

    /** @throws FbxException when the bytes are not those of {@code size} bytes packed */
    static byte[] unpacked(byte[] source, int from, int length, int size) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(source, from, length);
            byte[] data = new byte[size];
            int done = 0;
            while (done < size) {
                int more = inflater.inflate(data, done, size - done);
                if (more == 0) {
                    throw damaged(from, "it holds " + done + " bytes of " + size);
                }
                done += more;
            }
            return data;
        } catch (DataFormatException e) {
            throw damaged(from, String.valueOf(e.getMessage()));
        } finally {
            inflater.end();
        }
    }

    private static FbxException damaged(int from, String why) {
        return new FbxException("byte " + from + ": a packed array is damaged: " + why);
    }
}

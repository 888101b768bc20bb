package dev.limber.io.fbx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Walks the records of a binary FBX file before native code does, which has no one to catch it: every length must fit
 * what it lies in, and every packed array must hold what it claims.
 */
final class BinaryCheck {
    private static final int HEADER = 27;
    private static final int VERSION_AT = 23;
    private static final int WIDE_VERSION = 7500; // from here on, lengths have 8 bytes
    private static final int MAX_DEPTH = 64;
    private static final long MAX_UNPACKED = 1L << 29;
    private static final int ARRAY_HEADER = 12;

    private final String file;
    private final ByteBuffer bytes;
    private final int lengthSize;
    private long unpackedLeft = MAX_UNPACKED;

    private BinaryCheck(String file, ByteBuffer bytes, boolean wide) {
        this.file = file;
        this.bytes = bytes;
        lengthSize = wide ? 8 : 4;
    }

    /** @throws FbxException when the file is not whole */
    static void check(String file, byte[] content) {
        ByteBuffer bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        if (content.length < HEADER) {
            throw new FbxException(file, "ends within its header");
        }
        int version = bytes.getInt(VERSION_AT);
        if (version < 7000 || version > 7999) {
            throw new FbxException(file, "is FBX version " + version + ", expected 7000 to 7999");
        }
        bytes.position(HEADER);
        new BinaryCheck(file, bytes, version >= WIDE_VERSION).records(content.length, 0);
    }

    /** Checks the records from the position up to {@code end}; an empty one ends them early. */
    private void records(int end, int depth) {
        if (depth > MAX_DEPTH) {
            throw error("records nest deeper than " + MAX_DEPTH);
        }
        while (bytes.position() < end) {
            int start = bytes.position();
            need(3 * lengthSize + 1, end, "a record");
            long recordEnd = length();
            long count = length();
            long listLength = length();
            int nameLength = Byte.toUnsignedInt(bytes.get());
            if (recordEnd == 0) {
                if (depth == 0) {
                    return; // what follows is the footer
                }
                bytes.position(end);
                return;
            }
            if (recordEnd <= start || recordEnd > end) {
                throw error("a record ends at byte " + recordEnd + ", outside bytes " + start + " to " + end);
            }
            int limit = (int) recordEnd;
            need(nameLength, limit, "a name");
            bytes.position(bytes.position() + nameLength);
            need(listLength, limit, "a list of properties");
            int listEnd = bytes.position() + (int) listLength;
            for (long property = 0; property < count; property++) {
                property(listEnd);
            }
            if (bytes.position() != listEnd) {
                throw error("expected the end of a list of properties at byte " + listEnd);
            }
            records(limit, depth + 1);
            bytes.position(limit);
        }
    }

    private void property(int end) {
        need(1, end, "a property");
        char type = (char) bytes.get();
        switch (type) {
            case 'C', 'B' -> skip(1, end);
            case 'Y' -> skip(2, end);
            case 'I', 'F' -> skip(4, end);
            case 'D', 'L' -> skip(8, end);
            case 'S', 'R' -> {
                need(4, end, "a length");
                skip(Integer.toUnsignedLong(bytes.getInt()), end);
            }
            case 'b', 'c' -> array(1, end);
            case 'i', 'f' -> array(4, end);
            case 'd', 'l' -> array(8, end);
            default -> throw error("a property has the unknown type " + (int) type);
        }
    }

    private void array(int size, int end) {
        need(ARRAY_HEADER, end, "an array");
        long unpacked = Integer.toUnsignedLong(bytes.getInt()) * size;
        int encoding = bytes.getInt();
        long stored = Integer.toUnsignedLong(bytes.getInt());
        need(stored, end, "an array");
        unpackedLeft -= unpacked;
        if (unpackedLeft < 0) {
            throw error("arrays unpack to more than " + MAX_UNPACKED + " bytes");
        }
        if (encoding == 0 ? stored != unpacked : encoding != 1 || inflated((int) stored, unpacked) != unpacked) {
            throw error("an array of " + stored + " bytes does not hold the " + unpacked + " that it claims");
        }
        skip(stored, end);
    }

    /** Returns how many bytes the packed data at the position hold, looking no further than one more than expected. */
    private long inflated(int stored, long expected) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes.slice(bytes.position(), stored));
            byte[] sink = new byte[1 << 13];
            while (!inflater.finished() && inflater.getBytesWritten() <= expected) {
                if (inflater.inflate(sink) == 0 && !inflater.finished()) {
                    return -1;
                }
            }
            return inflater.getBytesWritten();
        } catch (DataFormatException e) {
            throw error("a packed array is damaged: " + e.getMessage());
        } finally {
            inflater.end();
        }
    }

    private long length() {
        long length = lengthSize == 8 ? bytes.getLong() : Integer.toUnsignedLong(bytes.getInt());
        if (length < 0) {
            throw error("a length is negative");
        }
        return length;
    }

    private void skip(long count, int end) {
        need(count, end, "a property");
        bytes.position(bytes.position() + (int) count);
    }

    private void need(long count, int end, String what) {
        if (count > end - bytes.position()) {
            throw error(what + " needs " + count + " bytes, there are " + (end - bytes.position()));
        }
    }

    private FbxException error(String message) {
        return new FbxException(file, "byte " + bytes.position() + ": " + message);
    }
}

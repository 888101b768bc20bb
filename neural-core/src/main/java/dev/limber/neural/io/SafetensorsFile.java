package dev.limber.neural.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.limber.motion.AtomicFile;
import dev.limber.motion.json.JsonWords;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads and writes safetensors files: eight bytes with the length of a JSON header, the header (type, shape and place of
 * every tensor), then the raw numbers, all little-endian. Types F32 and F16 are known.
 */
public final class SafetensorsFile {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String METADATA = "__metadata__";

    /** How numbers are stored. */
    public enum Precision {
        F32(4),
        F16(2);

        private final int bytes;

        Precision(int bytes) {
            this.bytes = bytes;
        }
    }

    private SafetensorsFile() {}

    /** Writes the file whole or not at all. */
    public static void write(Safetensors contents, Precision precision, Path path) throws IOException {
        byte[] header = header(contents, precision);
        AtomicFile.write(path, out -> {
            out.write(header);
            for (Tensor tensor : contents.tensors().values()) {
                out.write(encode(tensor.values(), precision));
            }
        });
    }

    private static byte[] header(Safetensors contents, Precision precision) throws IOException {
        ObjectNode header = JSON.createObjectNode();
        ObjectNode metadata = header.putObject(METADATA);
        contents.metadata().forEach(metadata::put);
        long end = 0;
        for (Map.Entry<String, Tensor> entry : contents.tensors().entrySet()) {
            ObjectNode node = header.putObject(entry.getKey());
            node.put("dtype", precision.name());
            node.putPOJO("shape", entry.getValue().shape());
            long begin = end;
            end += (long) entry.getValue().values().length * precision.bytes;
            node.putArray("data_offsets").add(begin).add(end);
        }
        byte[] json = JSON.writeValueAsBytes(header);
        int padded = (json.length + 7) / 8 * 8; // numbers start at a multiple of eight, as the format asks
        byte[] bytes = new byte[8 + padded];
        Arrays.fill(bytes, (byte) ' ');
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putLong(padded).put(json);
        return bytes;
    }

    /**
     * Reads a whole file.
     *
     * @throws SafetensorsException when the file is damaged or holds other types than F32 and F16
     */
    public static Safetensors read(Path path) throws IOException {
        try (FileChannel in = FileChannel.open(path)) {
            long length = in.size() < 8 ? -1 : readAt(in, 0, 8).getLong();
            if (length < 2 || length > in.size() - 8 || length > Integer.MAX_VALUE) {
                throw new SafetensorsException(path + ": not a safetensors file, or truncated");
            }
            JsonNode header = parse(
                    path,
                    StandardCharsets.UTF_8.decode(readAt(in, 8, (int) length)).toString());
            Map<String, String> metadata = new LinkedHashMap<>();
            header.path(METADATA)
                    .properties()
                    .forEach(e -> metadata.put(e.getKey(), e.getValue().asText()));
            Map<String, Tensor> tensors = new LinkedHashMap<>();
            for (Map.Entry<String, JsonNode> entry : header.properties()) {
                if (!entry.getKey().equals(METADATA)) {
                    tensors.put(entry.getKey(), readTensor(path, in, 8 + length, entry.getKey(), entry.getValue()));
                }
            }
            return new Safetensors(metadata, tensors);
        }
    }

    private static JsonNode parse(Path path, String json) throws IOException {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new SafetensorsException(path + ": bad header: " + JsonWords.of(e));
        }
    }

    private static Tensor readTensor(Path path, FileChannel in, long dataStart, String name, JsonNode node)
            throws IOException {
        Precision precision = precision(path, name, node.path("dtype").asText());
        long[] shape = shape(path, name, node.path("shape"));
        long begin = node.path("data_offsets").path(0).asLong(-1);
        long end = node.path("data_offsets").path(1).asLong(-1);
        long size = precision.bytes;
        for (long axis : shape) {
            size = Math.min(Integer.MAX_VALUE + 1L, size * axis); // both factors are below 2 to the 32nd
        }
        if (begin < 0 || end - begin != size || dataStart + end > in.size() || size > Integer.MAX_VALUE) {
            throw new SafetensorsException(path + ": tensor '" + name + "' does not lie within the file");
        }
        float[] values = decode(readAt(in, dataStart + begin, (int) size), precision);
        for (float value : values) {
            if (!Float.isFinite(value)) {
                throw new SafetensorsException(path + ": tensor '" + name + "' holds " + value
                        + ", expected finite numbers; the training diverged, or the file is damaged");
            }
        }
        return new Tensor(shape, values);
    }

    private static long[] shape(Path path, String name, JsonNode node) {
        long[] shape = new long[node.size()];
        for (int axis = 0; axis < shape.length; axis++) {
            shape[axis] = node.path(axis).isIntegralNumber() && node.path(axis).canConvertToInt()
                    ? node.path(axis).asLong()
                    : -1;
            if (shape[axis] < 0) {
                throw new SafetensorsException(
                        path + ": tensor '" + name + "' has the shape " + node + ", expected a list of whole numbers");
            }
        }
        if (!node.isArray()) {
            throw new SafetensorsException(path + ": tensor '" + name + "' has no shape");
        }
        return shape;
    }

    private static Precision precision(Path path, String name, String type) {
        for (Precision precision : Precision.values()) {
            if (precision.name().equals(type)) {
                return precision;
            }
        }
        throw new SafetensorsException(path + ": tensor '" + name + "' has type " + type + ", expected F32 or F16");
    }

    private static byte[] encode(float[] values, Precision precision) {
        byte[] encoded = new byte[Math.multiplyExact(values.length, precision.bytes)];
        ByteBuffer bytes = ByteBuffer.wrap(encoded).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            if (precision == Precision.F32) {
                bytes.putFloat(value);
            } else {
                short half = Half.fromFloat(value);
                if ((half & 0x7fff) >= 0x7c00) {
                    throw new SafetensorsException(value + " does not fit into F16; write F32");
                }
                bytes.putShort(half);
            }
        }
        return encoded;
    }

    private static float[] decode(ByteBuffer bytes, Precision precision) {
        float[] values = new float[bytes.remaining() / precision.bytes];
        for (int i = 0; i < values.length; i++) {
            values[i] = precision == Precision.F32 ? bytes.getFloat() : Half.toFloat(bytes.getShort());
        }
        return values;
    }

    private static ByteBuffer littleEndian(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static ByteBuffer readAt(FileChannel in, long position, int length) throws IOException {
        ByteBuffer buffer = littleEndian(length);
        while (buffer.hasRemaining()) {
            if (in.read(buffer, position + buffer.position()) < 0) {
                throw new SafetensorsException("the file was truncated while it was read");
            }
        }
        return buffer.flip();
    }
}

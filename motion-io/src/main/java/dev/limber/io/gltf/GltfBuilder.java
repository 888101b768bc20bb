package dev.limber.io.gltf;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Builds a glTF file: JSON and one binary buffer, to which views and accessors are added. */
final class GltfBuilder {
    private final ObjectNode json;
    private final ByteArrayOutputStream binary = new ByteArrayOutputStream();

    /** Starts from {@code json}, which is changed. */
    GltfBuilder(ObjectNode json) {
        this.json = json;
    }

    /** Returns the live JSON. */
    ObjectNode json() {
        return json;
    }

    ArrayNode list(String name) {
        return json.withArray("/" + name);
    }

    /** Appends bytes to the buffer, on a boundary of four, and returns where they start. */
    int append(byte[] bytes) {
        while (binary.size() % 4 != 0) {
            binary.write(0);
        }
        int offset = binary.size();
        binary.writeBytes(bytes);
        return offset;
    }

    /** Adds a view of new bytes and returns its index. */
    int view(byte[] bytes) {
        ArrayNode views = list("bufferViews");
        views.addObject().put("buffer", 0).put("byteOffset", append(bytes)).put("byteLength", bytes.length);
        return views.size() - 1;
    }

    /** Adds an accessor of {@code width} floats an element and returns its index. */
    int floats(float[] numbers, int width) {
        String type = width == 1 ? "SCALAR" : width == 16 ? "MAT4" : "VEC" + width;
        return accessor(bytes(numbers), ComponentType.FLOAT, type, numbers.length / width);
    }

    /** Adds an accessor and returns its index. */
    int accessor(byte[] bytes, ComponentType componentType, String type, int count) {
        ArrayNode accessors = list("accessors");
        accessors
                .addObject()
                .put("bufferView", view(bytes))
                .put("componentType", componentType.code())
                .put("count", count)
                .put("type", type);
        return accessors.size() - 1;
    }

    /**
     * Adds an accessor of three floats an element of which most are zero (specification, section 3.6.2.3).
     *
     * @param elements those that are not, ascending
     * @param numbers (elements, 3)
     */
    int sparse(int count, int[] elements, float[] numbers) {
        ArrayNode accessors = list("accessors");
        ObjectNode accessor = accessors
                .addObject()
                .put("componentType", ComponentType.FLOAT.code())
                .put("count", count)
                .put("type", "VEC3");
        if (elements.length > 0) { // the format allows no empty ones
            ObjectNode sparse = accessor.putObject("sparse").put("count", elements.length);
            sparse.putObject("indices")
                    .put("bufferView", view(bytes(elements)))
                    .put("componentType", ComponentType.UNSIGNED_INT.code());
            sparse.putObject("values").put("bufferView", view(bytes(numbers)));
        }
        return accessors.size() - 1;
    }

    /** Returns numbers as the buffer holds them. */
    static byte[] bytes(float[] numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(numbers);
        return bytes.array();
    }

    /** Returns whole numbers as the buffer holds them, of 32 bits. */
    static byte[] bytes(int[] numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asIntBuffer().put(numbers);
        return bytes.array();
    }

    /** Tells the least and the greatest element of the last accessor, which the format demands of times and positions. */
    void bounds(float[] numbers, int width) {
        ObjectNode accessor =
                (ObjectNode) list("accessors").get(list("accessors").size() - 1);
        ArrayNode min = accessor.putArray("min");
        ArrayNode max = accessor.putArray("max");
        for (int i = 0; i < width; i++) {
            float least = Float.POSITIVE_INFINITY;
            float greatest = Float.NEGATIVE_INFINITY;
            for (int at = i; at < numbers.length; at += width) {
                least = Math.min(least, numbers[at]);
                greatest = Math.max(greatest, numbers[at]);
            }
            min.add(least);
            max.add(greatest);
        }
    }

    /** Writes a GLB file to a stream, which stays open. */
    void write(OutputStream out) throws IOException {
        json.remove("buffers");
        if (binary.size() > 0) { // the format allows no empty ones
            list("buffers").addObject().put("byteLength", binary.size());
        }
        GlbContainer.write(GltfDocument.MAPPER.writeValueAsBytes(json), binary.toByteArray(), out);
    }
}

package dev.limber.io.gltf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Puts small glTF files together: numbers go into one buffer, the rest is JSON given by the test. */
final class TinyGltf {
    private final ByteArrayOutputStream buffer = new ByteArrayOutputStream();
    private final List<String> views = new ArrayList<>();
    private final List<String> accessors = new ArrayList<>();
    private String rest = "";

    TinyGltf() {
        floats("SCALAR", 1, 0); // the format allows no empty lists
    }

    int view(byte[] bytes) {
        while (buffer.size() % 4 != 0) {
            buffer.write(0);
        }
        views.add("{\"buffer\":0,\"byteOffset\":" + buffer.size() + ",\"byteLength\":" + bytes.length + "}");
        buffer.writeBytes(bytes);
        return views.size() - 1;
    }

    /** Views that hold something every so many bytes. */
    int view(byte[] bytes, int stride) {
        int view = view(bytes);
        views.set(view, views.get(view).replace("}", ",\"byteStride\":" + stride + "}"));
        return view;
    }

    int accessor(String json) {
        accessors.add(json);
        return accessors.size() - 1;
    }

    int floats(String type, int count, double... numbers) {
        return accessor("{\"bufferView\":" + view(bytes(numbers)) + ",\"componentType\":5126,\"count\":" + count
                + ",\"type\":\"" + type + "\"}");
    }

    static byte[] bytes(double... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
        for (double number : numbers) {
            bytes.putFloat((float) number);
        }
        return bytes.array();
    }

    /** Sets the members besides asset, buffers, views and accessors, without braces. */
    TinyGltf with(String json) {
        rest = json;
        return this;
    }

    String json() {
        return "{\"asset\":{\"version\":\"2.0\"},\"buffers\":[{\"byteLength\":" + buffer.size()
                + ",\"uri\":\"data:application/octet-stream;base64,"
                + Base64.getEncoder().encodeToString(buffer.toByteArray()) + "\"}],\"bufferViews\":" + views
                + ",\"accessors\":" + accessors + (rest.isEmpty() ? "" : "," + rest) + "}";
    }

    Path write(Path folder) throws IOException {
        return Files.writeString(folder.resolve("tiny.gltf"), json());
    }
}

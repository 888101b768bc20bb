package dev.limber.neural.io;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The contents of a safetensors file: named tensors and a few words about them.
 *
 * @param metadata free text by key
 * @param tensors by name, in file order
 */
public record Safetensors(Map<String, String> metadata, Map<String, Tensor> tensors) {
    public Safetensors {
        metadata = new LinkedHashMap<>(metadata);
        tensors = new LinkedHashMap<>(tensors);
    }

    /**
     * Returns the tensor of that name.
     *
     * @throws SafetensorsException when there is none
     */
    public Tensor tensor(String name) {
        Tensor tensor = tensors.get(name);
        if (tensor == null) {
            throw new SafetensorsException("there is no tensor '" + name + "'");
        }
        return tensor;
    }

    /**
     * Returns the metadata of that key.
     *
     * @throws SafetensorsException when there is none
     */
    public String text(String key) {
        String value = metadata.get(key);
        if (value == null) {
            throw new SafetensorsException("there is no metadata '" + key + "'");
        }
        return value;
    }

    /**
     * Checks that the metadata of a key is as expected.
     *
     * @throws SafetensorsException when it is not
     */
    public void expect(String key, String value) {
        if (!text(key).equals(value)) {
            throw new SafetensorsException(key + " is '" + text(key) + "', expected '" + value + "'");
        }
    }
}

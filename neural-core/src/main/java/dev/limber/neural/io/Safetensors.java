package dev.limber.neural.io;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The content of a safetensors file: named tensors and metadata.
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

    /**
     * Returns the mean of the weights of networks that were trained on from one another: it errs less than each of them
     * (Wortsman et al. 2022, "Model soups").
     *
     * @param models of the same tensors, one at least; the metadata is the last one's
     * @throws SafetensorsException when one has other tensors
     */
    public static Safetensors mean(List<Safetensors> models) {
        Safetensors last = models.get(models.size() - 1);
        Map<String, Tensor> means = new LinkedHashMap<>();
        last.tensors.forEach((name, tensor) -> {
            float[] mean = new float[tensor.values().length];
            for (Safetensors model : models) {
                Tensor other = model.tensor(name);
                if (!Arrays.equals(other.shape(), tensor.shape()) || model.tensors.size() != last.tensors.size()) {
                    throw new SafetensorsException("the models are of different networks: see tensor '" + name + "'");
                }
                for (int i = 0; i < mean.length; i++) {
                    mean[i] += other.values()[i] / models.size();
                }
            }
            means.put(name, new Tensor(tensor.shape(), mean));
        });
        return new Safetensors(last.metadata, means);
    }
}

package dev.limber.neural;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.limber.neural.io.Safetensors;
import dev.limber.neural.io.SafetensorsException;
import dev.limber.neural.io.Tensor;
import dev.limber.neural.io.TensorMaps;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * The trained tensors of a network by name. A network adds them layer by layer when it is made; the layers keep the
 * arrays that they get, which stay the same objects when new values are loaded. Owned by the caller, who closes it.
 */
public final class Weights implements AutoCloseable {
    private final NDManager manager;
    private final RandomGenerator random;
    private final Map<String, NDArray> arrays = new LinkedHashMap<>();

    /** Makes an empty set whose initial values come from {@code random}: the same seed gives the same network. */
    public Weights(Compute compute, RandomGenerator random) {
        this.manager = compute.newManager();
        this.random = random;
    }

    /** Adds a tensor of independent normal numbers. */
    public NDArray addNormal(String name, double standardDeviation, long... shape) {
        float[] values = new float[Math.toIntExact(new Shape(shape).size())];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (standardDeviation * random.nextGaussian());
        }
        return add(name, values, shape);
    }

    /** Adds a tensor that is the same number everywhere. */
    public NDArray addConstant(String name, double value, long... shape) {
        float[] values = new float[Math.toIntExact(new Shape(shape).size())];
        Arrays.fill(values, (float) value);
        return add(name, values, shape);
    }

    private NDArray add(String name, float[] values, long... shape) {
        NDArray array = manager.create(values, new Shape(shape));
        if (arrays.putIfAbsent(name, array) != null) {
            throw new IllegalArgumentException("there are two weights named '" + name + "'");
        }
        return array;
    }

    public Map<String, NDArray> arrays() {
        return Collections.unmodifiableMap(arrays);
    }

    /** Sets whether a pass back leaves gradients here. */
    public void setTrained(boolean trained) {
        arrays.values().forEach(array -> array.setRequiresGradient(trained));
    }

    /** Sets all gradients to zero, those that are no numbers too, on which subtracting does not help. */
    public void clearGradients() {
        try (NDManager scope = manager.newSubManager()) {
            for (NDArray array : arrays.values()) {
                NDArray gradient = array.getGradient();
                gradient.attach(scope);
                gradient.set(FloatBuffer.allocate(Math.toIntExact(array.size())));
            }
        }
    }

    public NDManager manager() {
        return manager;
    }

    public long size() {
        return arrays.values().stream().mapToLong(NDArray::size).sum();
    }

    /** Returns copies of all tensors, by name. */
    public Map<String, Tensor> toTensors() {
        return TensorMaps.copyOut(arrays, "");
    }

    /**
     * Overwrites every tensor with the one of the same name.
     *
     * @throws SafetensorsException when one is missing or of another shape
     */
    public void load(Safetensors file) {
        TensorMaps.copyIn(file, arrays, "");
    }

    @Override
    public void close() {
        manager.close();
    }
}

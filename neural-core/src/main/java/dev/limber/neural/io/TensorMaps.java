package dev.limber.neural.io;

import ai.djl.ndarray.NDArray;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Copies named tensors between the engine's memory and that of Java. */
public final class TensorMaps {
    private TensorMaps() {}

    public static Map<String, Tensor> copyOut(Map<String, NDArray> arrays, String prefix) {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        arrays.forEach((name, array) ->
                tensors.put(prefix + name, new Tensor(array.getShape().getShape(), array.toFloatArray())));
        return tensors;
    }

    public static void copyIn(Safetensors file, Map<String, NDArray> arrays, String prefix) {
        arrays.forEach((name, array) -> {
            Tensor tensor = file.tensor(prefix + name);
            long[] shape = array.getShape().getShape();
            if (!Arrays.equals(shape, tensor.shape())) {
                throw new SafetensorsException("tensor '" + prefix + name + "' has shape "
                        + Arrays.toString(tensor.shape()) + ", expected " + Arrays.toString(shape));
            }
            array.set(FloatBuffer.wrap(tensor.values()));
        });
    }
}

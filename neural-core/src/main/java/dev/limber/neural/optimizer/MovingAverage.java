package dev.limber.neural.optimizer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.limber.neural.Compute;
import dev.limber.neural.Weights;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An exponential moving average of weights, which is the network that is validated and kept: it is far less noisy. */
public final class MovingAverage implements AutoCloseable {
    private record Slot(String name, NDArray weight, NDArray average) {}

    private final double decay;
    private final NDManager manager;
    private final List<Slot> slots = new ArrayList<>();

    /** Starts at the values of the weights added so far. */
    public MovingAverage(double decay, Compute compute, Weights weights) {
        this.decay = decay;
        manager = compute.newManager();
        weights.arrays()
                .forEach((name, weight) ->
                        slots.add(new Slot(name, weight, manager.create(weight.toFloatArray(), weight.getShape()))));
    }

    /** Takes in the weights after step {@code step}, counted from 0; early on it looks less far back. */
    public void update(long step) {
        double keep = Math.min(decay, (step + 1.0) / (step + 10.0));
        try (NDManager scope = manager.newSubManager()) {
            for (Slot slot : slots) {
                NDArray change = slot.average.sub(slot.weight);
                change.attach(scope);
                slot.average.subi(change.muli(1 - keep));
            }
        }
    }

    /** Exchanges weights and averages; a second call puts them back. */
    public void swap() {
        for (Slot slot : slots) {
            float[] weight = slot.weight.toFloatArray();
            slot.weight.set(FloatBuffer.wrap(slot.average.toFloatArray()));
            slot.average.set(FloatBuffer.wrap(weight));
        }
    }

    public Map<String, NDArray> arrays() {
        Map<String, NDArray> arrays = new LinkedHashMap<>();
        slots.forEach(slot -> arrays.put(slot.name, slot.average));
        return arrays;
    }

    @Override
    public void close() {
        manager.close();
    }
}

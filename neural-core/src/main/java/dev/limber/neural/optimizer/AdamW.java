package dev.limber.neural.optimizer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.limber.neural.Compute;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Adam with decoupled weight decay (Loshchilov and Hutter 2019), clipping by the norm of all gradients together, and the
 * AMSGrad variant (Reddi et al. 2018). DJL's own optimisers keep their state to themselves, which a checkpoint must save.
 */
public final class AdamW implements Optimizer {
    private static final double EPSILON = 1e-8;

    /**
     * The settings of AdamW.
     *
     * @param clipNorm longest gradient, all weights together
     * @param amsgrad whether the step size of a weight never grows again
     */
    public record Settings(double beta1, double beta2, double weightDecay, double clipNorm, boolean amsgrad)
            implements Optimizer.Settings {
        @Override
        public AdamW over(Map<String, NDArray> weights, Compute compute) {
            return new AdamW(this, weights, compute);
        }
    }

    /**
     * A weight and the moments of its gradients.
     *
     * @param largest of all variances so far; the same array as the variance without AMSGrad
     */
    private record Slot(String name, NDArray weight, NDArray mean, NDArray variance, NDArray largest) {}

    private final Settings settings;
    private final NDManager manager;
    private final List<Slot> slots = new ArrayList<>();
    private double steps;

    public AdamW(Settings settings, Map<String, NDArray> weights, Compute compute) {
        this.settings = settings;
        manager = compute.newManager();
        weights.forEach((name, weight) -> {
            Shape shape = weight.getShape();
            NDArray variance = manager.zeros(shape);
            NDArray largest = settings.amsgrad() ? manager.zeros(shape) : variance;
            slots.add(new Slot(name, weight, manager.zeros(shape), variance, largest));
        });
    }

    @Override
    public double step(double learningRate) {
        try (NDManager scope = manager.newSubManager()) {
            NDList gradients = new NDList();
            NDList squares = new NDList();
            for (Slot slot : slots) {
                NDArray gradient = slot.weight.getGradient();
                gradient.attach(scope); // else every step would leave one more handle with the weights
                gradients.add(gradient);
                squares.add(gradient.square().sum());
            }
            double norm = Math.sqrt(NDArrays.stack(squares).sum().getFloat());
            if (!Double.isFinite(norm)) {
                return norm; // nothing has been touched yet
            }
            steps++;
            double scale = Math.min(1, settings.clipNorm() / Math.max(norm, EPSILON));
            for (int i = 0; i < slots.size(); i++) {
                NDArray gradient = gradients.get(i);
                update(slots.get(i), gradient.mul(scale), learningRate);
                gradient.subi(gradient);
            }
            return norm;
        }
    }

    private void update(Slot slot, NDArray gradient, double learningRate) {
        try (NDManager scope = manager.newSubManager()) {
            gradient.attach(scope);
            slot.mean.muli(settings.beta1()).addi(gradient.mul(1 - settings.beta1()));
            slot.variance.muli(settings.beta2()).addi(gradient.square().muli(1 - settings.beta2()));
            if (settings.amsgrad()) {
                NDArray larger = slot.variance.maximum(slot.largest);
                larger.attach(scope);
                slot.largest.subi(slot.largest).addi(larger);
            }
            NDArray deviation = slot.largest.sqrt();
            deviation.attach(scope);
            deviation.divi(Math.sqrt(1 - Math.pow(settings.beta2(), steps))).addi(EPSILON);
            NDArray move = slot.mean.div(deviation);
            move.attach(scope);
            slot.weight
                    .muli(1 - learningRate * settings.weightDecay())
                    .subi(move.muli(learningRate / (1 - Math.pow(settings.beta1(), steps))));
        }
    }

    @Override
    public Map<String, NDArray> state() {
        Map<String, NDArray> state = new LinkedHashMap<>();
        for (Slot slot : slots) {
            state.put("mean." + slot.name, slot.mean);
            state.put("variance." + slot.name, slot.variance);
            if (settings.amsgrad()) {
                state.put("largest." + slot.name, slot.largest);
            }
        }
        return state;
    }

    public NDManager manager() {
        return manager;
    }

    @Override
    public void setSteps(long steps) {
        this.steps = (double) steps;
    }

    @Override
    public void close() {
        manager.close();
    }
}

package dev.limber.neural.optimizer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.limber.neural.Compute;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Momentum whose singular values are all moved near 1, so that a matrix learns equally in every direction (Jordan et
 * al. 2024, Muon), with steps as long as Adam's (Liu et al. 2025, Muon is Scalable for LLM Training, section 2.2). For
 * the matrices within a network; {@link AdamW} trains everything else, including the input and output layers.
 */
public final class Muon implements Optimizer {
    private static final double ADAM_LENGTH = 0.2; // root mean square of an element of Adam's step at rate 1
    private static final int ITERATIONS = 5;
    private static final double EPSILON = 1e-7;

    private record Slot(String name, NDArray weight, NDArray mean) {}

    private final MuonSettings settings;
    private final NDManager manager;
    private final List<Slot> slots = new ArrayList<>();
    private final AdamW others;

    public Muon(MuonSettings settings, Map<String, NDArray> weights, Compute compute) {
        this.settings = settings;
        manager = compute.newManager();
        Map<String, NDArray> rest = new LinkedHashMap<>();
        weights.forEach((name, weight) -> {
            if (name.startsWith(settings.within()) && weight.getShape().dimension() == 2) {
                slots.add(new Slot(name, weight, manager.zeros(weight.getShape())));
            } else {
                rest.put(name, weight);
            }
        });
        others = new AdamW(settings.others(), rest, compute);
    }

    @Override
    public double step(double learningRate) {
        try (NDManager scope = manager.newSubManager()) {
            List<NDArray> gradients = new ArrayList<>();
            double squares = 0;
            for (Slot slot : slots) {
                NDArray gradient = slot.weight.getGradient();
                gradient.attach(scope);
                gradients.add(gradient);
                squares += gradient.square().sum().getFloat();
            }
            double norm =
                    Double.isFinite(squares) ? Math.hypot(Math.sqrt(squares), others.step(learningRate)) : squares;
            if (!Double.isFinite(norm)) {
                return norm; // nothing has been touched yet
            }
            for (int i = 0; i < slots.size(); i++) {
                NDArray gradient = gradients.get(i);
                try (NDManager step = manager.newSubManager()) {
                    NDArray own = gradient.duplicate();
                    own.attach(step);
                    move(slots.get(i), own, learningRate);
                }
                gradient.subi(gradient);
            }
            return norm;
        }
    }

    /**
     * Steps one weight.
     *
     * @param gradient with a manager that ends after the call
     */
    private void move(Slot slot, NDArray gradient, double learningRate) {
        double kept = settings.momentum();
        NDArray news = gradient.mul(1 - kept);
        slot.mean.muli(kept).addi(news);
        NDArray ahead = news.div(kept).addi(slot.mean).muli(kept); // Nesterov
        Shape shape = slot.weight.getShape();
        double length = ADAM_LENGTH * Math.sqrt((double) Math.max(shape.get(0), shape.get(1)));
        slot.weight
                .muli(1 - learningRate * settings.others().weightDecay())
                .subi(orthogonal(ahead).muli(learningRate * length));
    }

    /** Returns a matrix of the same singular vectors whose singular values are 0.7 to 1.2, but for those near 0. */
    public static NDArray orthogonal(NDArray matrix) {
        boolean tall = matrix.getShape().get(0) > matrix.getShape().get(1);
        NDArray x = tall ? matrix.transpose() : matrix;
        x = x.div(x.square().sum().sqrt().add(EPSILON));
        for (int i = 0; i < ITERATIONS; i++) {
            NDArray a = x.matMul(x.transpose());
            NDArray b = a.mul(-4.7750).addi(a.matMul(a).muli(2.0315));
            x = b.matMul(x).addi(x.mul(3.4445));
        }
        return tall ? x.transpose() : x;
    }

    @Override
    public Map<String, NDArray> state() {
        Map<String, NDArray> state = new LinkedHashMap<>(others.state());
        slots.forEach(slot -> state.put("mean." + slot.name, slot.mean));
        return state;
    }

    @Override
    public void setSteps(long steps) {
        others.setSteps(steps);
    }

    @Override
    public void close() {
        others.close();
        manager.close();
    }
}

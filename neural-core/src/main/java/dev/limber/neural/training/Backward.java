package dev.limber.neural.training;

import ai.djl.ndarray.NDArray;
import ai.djl.training.GradientCollector;
import dev.limber.neural.Compute;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** One forward and backward pass. */
public final class Backward {
    private Backward() {}

    /**
     * Leaves the gradients of a loss with the weights that are trained, and returns its terms, the total first.
     *
     * @throws TrainingException when the loss is not a number
     */
    public static Map<String, Double> run(Compute compute, long step, Supplier<Loss> forward) {
        Loss loss;
        try (GradientCollector collector = compute.newGradientCollector()) {
            loss = forward.get();
            collector.backward(loss.total());
        }
        Map<String, Double> terms = new LinkedHashMap<>();
        terms.put("loss", scalar(loss.total()));
        loss.terms().forEach((name, term) -> terms.put(name, scalar(term)));
        if (!Double.isFinite(scalar(loss.total()))) {
            throw new TrainingException("the loss of step " + step + " is not a number: " + terms);
        }
        return terms;
    }

    private static double scalar(NDArray array) {
        return array.getFloat();
    }
}

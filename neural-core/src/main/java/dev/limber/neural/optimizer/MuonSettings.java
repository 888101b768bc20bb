package dev.limber.neural.optimizer;

import ai.djl.ndarray.NDArray;
import dev.limber.neural.Compute;
import java.util.Map;

/**
 * The settings of {@link Muon}.
 *
 * @param within what the names of the weights begin with whose matrices it moves
 * @param momentum share of the last steps in the next
 * @param others how all other weights are moved; its weight decay is that of the matrices too
 */
public record MuonSettings(String within, double momentum, AdamW.Settings others) implements Optimizer.Settings {
    @Override
    public Optimizer over(Map<String, NDArray> weights, Compute compute) {
        return new Muon(this, weights, compute);
    }
}

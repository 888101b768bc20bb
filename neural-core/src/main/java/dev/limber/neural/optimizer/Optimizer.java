package dev.limber.neural.optimizer;

import ai.djl.ndarray.NDArray;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.limber.neural.Compute;
import java.util.Map;

/** An optimiser. Owned by the caller, who closes it. */
public interface Optimizer extends AutoCloseable {
    /** The settings of an optimiser; a record, which the settings of a run contain. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
    @JsonSubTypes({@JsonSubTypes.Type(AdamW.Settings.class), @JsonSubTypes.Type(MuonSettings.class)})
    interface Settings {
        /** Prepares to train weights, which stay the caller's. */
        Optimizer over(Map<String, NDArray> weights, Compute compute);
    }

    /**
     * Moves every weight, and sets the gradients back to zero.
     *
     * @return the norm of the gradients; where it is not finite nothing has been moved
     */
    double step(double learningRate);

    /** Returns what must be saved besides the number of steps. */
    Map<String, NDArray> state();

    void setSteps(long steps);

    @Override
    void close();
}

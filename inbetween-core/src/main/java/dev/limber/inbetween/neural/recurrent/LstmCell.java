package dev.limber.inbetween.neural.recurrent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.nn.Activation;
import dev.limber.neural.Weights;

/**
 * An LSTM cell without its input layers: the caller adds up their outputs, for many frames at once if the inputs are
 * known (Harvey et al. 2020, section 3.2).
 *
 * @param weight (4 memory, memory) of the hidden state: gates of input, forgetting and output, then the new content
 */
record LstmCell(NDArray weight, int memory) {
    /** Gates start open for what is remembered (Jozefowicz et al. 2015). */
    private static final float REMEMBER = 1;

    /**
     * The state of the cell.
     *
     * @param hidden (1, window, memory) its output
     * @param content (1, window, memory)
     */
    record State(NDArray hidden, NDArray content) {}

    static LstmCell add(Weights weights, String name, int memory) {
        return new LstmCell(weights.addNormal(name + ".weight", 1 / Math.sqrt(memory), 4L * memory, memory), memory);
    }

    /**
     * Goes on by a frame.
     *
     * @param inputs (1, window, 4 memory) what the inputs add to the gates
     */
    State step(NDArray inputs, State last) {
        NDList parts = ai.djl.nn.core.Linear.linear(last.hidden, weight)
                .singletonOrThrow()
                .add(inputs)
                .split(new long[] {memory, 2L * memory, 3L * memory}, 2);
        NDArray input = Activation.sigmoid(parts.get(0));
        NDArray forget = Activation.sigmoid(parts.get(1).add(REMEMBER));
        NDArray output = Activation.sigmoid(parts.get(2));
        NDArray content = forget.mul(last.content).add(input.mul(parts.get(3).tanh()));
        return new State(output.mul(content.tanh()), content);
    }
}

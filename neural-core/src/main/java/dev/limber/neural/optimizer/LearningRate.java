package dev.limber.neural.optimizer;

/**
 * Rises to its peak in a linear warm-up, stays there, and falls linearly to zero in a cool-down that ends with the last
 * step (Hägele et al. 2024). As the middle is constant, a run can be extended beyond its plan.
 *
 * @param warmUp steps, may be 0
 * @param coolDown steps, may be 0
 */
public record LearningRate(double peak, long warmUp, long coolDown) {
    public LearningRate {
        if (!(peak > 0) || warmUp < 0 || coolDown < 0) {
            throw new IllegalArgumentException("learning rate must be positive, warm-up and cool-down not negative");
        }
    }

    /** Returns the rate of a step, counted from 0, in a run of {@code steps}. */
    public double at(long step, long steps) {
        double rising = warmUp == 0 ? 1 : Math.min(1, (step + 1.0) / warmUp);
        double falling = coolDown == 0 ? 1 : Math.min(1, (double) (steps - step) / coolDown);
        return peak * Math.max(0, Math.min(rising, falling));
    }
}

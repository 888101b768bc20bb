package dev.limber.motion.ik;

/**
 * How far the hips move up or down with the feet, so that legs stay as bent as they are. A straight leg counts most,
 * because there a small change of height is most visible in the knee. While no foot is planted, the hips move by the
 * average over the planted frames.
 */
final class HipsHeight {
    /** Square of the sine of half the bend at which a leg counts half as much as a straight one: 14 degrees. */
    private static final double STRAIGHT = 0.015;

    /** Seconds on either side. What legs ask for is smooth already but where a foot is let go. */
    private static final double WINDOW = 0.02;

    private static final double MEAN = 0.05; // weight of the mean, against 1 of a planted upright leg

    private final double[] rises; // (frame) sums, weighted
    private final double[] weights; // (frame) sums of the weights of the rises
    private final double[] planted; // (frame) how far feet are planted, 0 to 2

    HipsHeight(int frames) {
        rises = new double[frames];
        weights = new double[frames];
        planted = new double[frames];
    }

    /**
     * Adds what a leg asks for.
     *
     * @param rise of the hip joint along up, with which the leg stays as bent as it is
     * @param bend square of the sine of half the knee's bend
     * @param weight from 0, for a leg that carries nothing, to 1
     */
    void add(int frame, double rise, double bend, double weight) {
        double share = weight / (bend + STRAIGHT);
        rises[frame] += share * rise;
        weights[frame] += share;
        planted[frame] += weight;
    }

    /** Returns the rise of every frame, smooth in time. */
    double[] smooth(double frameTime) {
        double sum = 0;
        double total = 0;
        for (int frame = 0; frame < rises.length; frame++) {
            if (weights[frame] > 0) {
                rises[frame] /= weights[frame];
                sum += planted[frame] * rises[frame];
                total += planted[frame];
            }
        }
        double mean = total > 0 ? sum / total : 0;
        int window = (int) Math.round(WINDOW / frameTime);
        double[] smooth = new double[rises.length];
        for (int frame = 0; frame < rises.length; frame++) {
            double rise = 0;
            double weight = 0;
            int last = Math.min(rises.length - 1, frame + window);
            for (int near = Math.max(0, frame - window); near <= last; near++) {
                double share = window + 1 - Math.abs(near - frame);
                rise += share * (planted[near] * rises[near] + MEAN * mean);
                weight += share * (planted[near] + MEAN);
            }
            smooth[frame] = rise / weight;
        }
        return smooth;
    }
}

package dev.limber.motion.ik;

import java.util.List;

/**
 * How far the hips move up or down with the feet, so that legs stay as bent as they are, straight ones first
 * ({@link Stance}). While no foot is planted, the hips move by the average over the planted frames.
 */
final class HipsHeight {
    /** Seconds on either side. What legs ask for is smooth already but where a foot is let go. */
    private static final double WINDOW = 0.02;

    private static final double MEAN = 0.05; // weight of the mean, against 1 of a planted upright leg

    private final double[] rises; // (frame)
    private final double[] planted; // (frame) how far feet are planted, 0 to 2

    HipsHeight(int frames) {
        rises = new double[frames];
        planted = new double[frames];
    }

    /** Adds the legs that carry the body in a frame, two at most. */
    void add(int frame, List<Stance> legs) {
        if (legs.isEmpty()) {
            return;
        }
        Stance last = legs.get(legs.size() - 1);
        rises[frame] = Stance.rise(legs.get(0), last);
        planted[frame] = legs.stream().mapToDouble(Stance::weight).sum();
    }

    /** Returns the rise of every frame, smooth in time. */
    double[] smooth(double frameTime) {
        double sum = 0;
        double total = 0;
        for (int frame = 0; frame < rises.length; frame++) {
            sum += planted[frame] * rises[frame];
            total += planted[frame];
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

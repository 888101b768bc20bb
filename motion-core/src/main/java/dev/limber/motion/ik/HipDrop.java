package dev.limber.motion.ik;

import java.util.function.IntPredicate;

/** Smooths the lowering of the hips over time without reducing it in any frame. */
public final class HipDrop {
    private static final double WINDOW = 0.1; // s, on either side
    private static final double LIMIT = 0.3; // of the leg: further down, the feet leave their goals instead

    private HipDrop() {}

    /**
     * Returns the mean, over a window around each frame, of the largest drop in the window: never less than the drop
     * itself, as every window that is averaged contains it. Only towards frames that must stay does it fall to zero.
     *
     * @param drops (frame) 0 or more; overwritten
     * @param leg length of the longest leg
     * @param free whether a frame may change
     */
    public static double[] smooth(double[] drops, double leg, double frameTime, IntPredicate free) {
        int window = (int) Math.round(WINDOW / frameTime);
        double[] largest = new double[drops.length];
        boolean any = false;
        for (int frame = 0; frame < drops.length; frame++) {
            double drop = Math.min(drops[frame], LIMIT * leg);
            if (drop > 0) {
                any = true;
                for (int near = Math.max(0, frame - window);
                        near <= Math.min(drops.length - 1, frame + window);
                        near++) {
                    largest[near] = Math.max(largest[near], drop);
                }
            }
        }
        if (!any) {
            return largest;
        }
        int still = -window; // the last frame that must stay
        for (int frame = 0; frame < drops.length; frame++) {
            double sum = 0;
            for (int near = frame - window; near <= frame + window; near++) {
                sum += largest[Math.max(0, Math.min(drops.length - 1, near))];
            }
            still = free.test(frame) ? still : frame;
            drops[frame] = sum / (2 * window + 1) * Math.min(1, (frame - still) / (double) Math.max(1, window));
        }
        still = drops.length + window;
        for (int frame = drops.length - 1; frame >= 0; frame--) {
            still = free.test(frame) ? still : frame;
            drops[frame] *= Math.min(1, (still - frame) / (double) Math.max(1, window));
        }
        return drops;
    }
}

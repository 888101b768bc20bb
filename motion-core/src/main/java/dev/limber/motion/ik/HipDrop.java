package dev.limber.motion.ik;

/** Makes the lowering of the hips smooth in time without taking any of it back. */
final class HipDrop {
    private static final double WINDOW = 0.1; // s, on either side
    private static final double LIMIT = 0.3; // of the leg: further down, the feet leave their goals instead

    private HipDrop() {}

    /**
     * Returns the mean, over a window around each frame, of the largest drop in the window: never less than the drop
     * itself, as every window that is averaged contains it.
     *
     * @param drops (frame) 0 or more; overwritten
     * @param leg length of the longest leg
     */
    static double[] smooth(double[] drops, double leg, double frameTime) {
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
        for (int frame = 0; frame < drops.length; frame++) {
            double sum = 0;
            for (int near = frame - window; near <= frame + window; near++) {
                sum += largest[Math.max(0, Math.min(drops.length - 1, near))];
            }
            drops[frame] = sum / (2 * window + 1);
        }
        return drops;
    }
}

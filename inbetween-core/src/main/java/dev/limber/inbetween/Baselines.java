package dev.limber.inbetween;

import static dev.limber.inbetween.CanonicalBody.JOINTS;

import dev.limber.motion.Quat;
import java.util.List;

/** The two baselines of in-betweening (Harvey et al. 2020). */
public final class Baselines {
    private Baselines() {}

    /** Holds the last given pose until the next: "zero velocity". */
    public static void hold(List<Window> windows, Gap gap) {
        for (Window window : windows) {
            for (int frame = gap.start(); frame < gap.end(); frame++) {
                int last = gap.keyBefore(frame);
                System.arraycopy(window.root(), 3 * last, window.root(), 3 * frame, 3);
                System.arraycopy(
                        window.rotations(), 4 * JOINTS * last, window.rotations(), 4 * JOINTS * frame, 4 * JOINTS);
            }
        }
    }

    /** Goes from each given pose to the next: the hips in a straight line, every joint by slerp, at even speed. */
    public static void interpolate(List<Window> windows, Gap gap) {
        for (Window window : windows) {
            interpolate(window, gap);
        }
    }

    static void interpolate(Window window, Gap gap) {
        double[] root = window.root();
        double[] rotations = window.rotations();
        for (int frame = gap.start(); frame < gap.end(); frame++) {
            if (!gap.isMissing(frame)) {
                continue;
            }
            int from = gap.keyBefore(frame);
            int to = gap.keyAfter(frame);
            double t = (double) (frame - from) / (to - from);
            for (int axis = 0; axis < 3; axis++) {
                root[3 * frame + axis] = (1 - t) * root[3 * from + axis] + t * root[3 * to + axis];
            }
            for (int j = 0; j < JOINTS; j++) {
                Quat.slerp(
                        rotations,
                        4 * (from * JOINTS + j),
                        rotations,
                        4 * (to * JOINTS + j),
                        t,
                        rotations,
                        4 * (frame * JOINTS + j));
            }
        }
    }
}

package dev.limber.motion;

/** Poses between two poses. */
public final class PoseBlend {
    private PoseBlend() {}

    /**
     * Fills {@code out} with the pose from a (t = 0) to b (t = 1): rotations along the shorter arc (SLERP),
     * translations along the line. The three are of skeletons with the same joints; {@code out} may be a or b.
     */
    public static void blend(Pose a, Pose b, double t, Pose out) {
        for (int i = 0; i < out.rotations().length; i += 4) {
            Quat.slerp(a.rotations(), i, b.rotations(), i, t, out.rotations(), i);
        }
        for (int i = 0; i < out.translations().length; i++) {
            out.translations()[i] = (1 - t) * a.translations()[i] + t * b.translations()[i];
        }
    }
}

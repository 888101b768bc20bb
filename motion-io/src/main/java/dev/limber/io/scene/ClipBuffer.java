package dev.limber.io.scene;

import dev.limber.motion.Clip;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import java.util.stream.IntStream;

/**
 * Collects whole frames, then finds the joints that the clip has to translate: those that ever leave their rest
 * position.
 */
final class ClipBuffer {
    /** A joint that stays this near to its place, relative to the skeleton's size, has only rounding to thank for it. */
    private static final double STILL = 1e-5;

    private final Skeleton skeleton;
    private final int frameCount;
    private final float[] rotations; // (frame, joint, 4) wxyz, local
    private final float[] translations; // (frame, joint, 3), local
    private final double[] rest; // (joint, 3), local
    private final boolean[] moves; // (joint)
    private final double tolerance;

    ClipBuffer(Skeleton skeleton, int frameCount) {
        this.skeleton = skeleton;
        this.frameCount = frameCount;
        int joints = skeleton.jointCount();
        rotations = new float[4 * joints * frameCount];
        translations = new float[3 * joints * frameCount];
        rest = skeleton.restPose().translations();
        moves = new boolean[joints];
        tolerance = STILL
                * IntStream.range(0, joints)
                        .mapToObj(skeleton::restTranslation)
                        .mapToDouble(Vec3::length)
                        .max()
                        .orElseThrow();
    }

    /** Copies the local rotations (joint, 4) and translations (joint, 3) of a frame. */
    void set(int frame, double[] r, double[] t) {
        for (int i = 0, at = frame * r.length; i < r.length; i++) {
            rotations[at + i] = (float) r[i];
        }
        for (int i = 0, at = frame * t.length; i < t.length; i++) {
            translations[at + i] = (float) t[i];
            moves[i / 3] |= Math.abs(t[i] - rest[i]) > tolerance;
        }
    }

    Clip toClip(double frameTime) {
        int joints = skeleton.jointCount();
        int[] moving = IntStream.range(0, joints).filter(j -> moves[j]).toArray();
        float[] moved = new float[3 * moving.length * frameCount];
        for (int frame = 0; frame < frameCount; frame++) {
            for (int k = 0; k < moving.length; k++) {
                System.arraycopy(
                        translations, 3 * (frame * joints + moving[k]), moved, 3 * (frame * moving.length + k), 3);
            }
        }
        return Clip.of(skeleton, frameTime, moving, rotations, moved);
    }
}

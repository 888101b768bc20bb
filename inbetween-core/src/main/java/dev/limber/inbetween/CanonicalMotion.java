package dev.limber.inbetween;

import static dev.limber.inbetween.CanonicalBody.JOINTS;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;

/** A motion of the canonical body at 30 frames a second. */
public final class CanonicalMotion {
    private final String name; // of the recording, without directory
    private final float[] rotations; // (frame, joint, 4) wxyz, local, without sign jumps in time; owned by the motion
    private final float[] root; // (frame, 3) world position of the hips, cm; owned by the motion

    public CanonicalMotion(String name, float[] rotations, float[] root) {
        this.name = name;
        this.rotations = rotations;
        this.root = root;
    }

    /** Copies a clip whose joints are those of the canonical body, in its order. */
    public static CanonicalMotion of(String name, Clip clip) {
        float[] rotations = new float[clip.frameCount() * JOINTS * 4];
        float[] root = new float[clip.frameCount() * 3];
        Pose pose = new Pose(clip.skeleton());
        double[] previous = new double[4 * JOINTS];
        for (int frame = 0; frame < clip.frameCount(); frame++) {
            clip.read(frame, pose);
            double[] current = pose.rotations();
            for (int j = 0; j < JOINTS; j++) {
                boolean flip = Quat.dot(previous, 4 * j, current, 4 * j) < 0;
                for (int k = 4 * j; k < 4 * j + 4; k++) {
                    current[k] = flip ? -current[k] : current[k];
                    rotations[frame * 4 * JOINTS + k] = (float) current[k];
                }
            }
            System.arraycopy(current, 0, previous, 0, previous.length);
            for (int axis = 0; axis < 3; axis++) {
                root[3 * frame + axis] = (float) pose.translations()[axis];
            }
        }
        return new CanonicalMotion(name, rotations, root);
    }

    public String name() {
        return name;
    }

    public float[] rotations() {
        return rotations;
    }

    public float[] root() {
        return root;
    }

    public int frameCount() {
        return root.length / 3;
    }
}

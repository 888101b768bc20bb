package dev.limber.retarget.neural.san;

import static dev.limber.retarget.neural.san.SanNetworkSettings.WINDOW;

import dev.limber.motion.Quat;
import dev.limber.motion.Vec3;

/** Blends overlapping windows; each has most weight in its middle, where it has most context. */
final class WindowBlend {
    private final int jointCount;
    private final int frameCount;
    private final double[] rotations; // (frame, joint, 4) wxyz, weighted sums
    private final double[] root; // (frame, 3), weighted sums, in heights
    private final double[] weights; // (frame)

    WindowBlend(int jointCount, int frameCount) {
        this.jointCount = jointCount;
        this.frameCount = frameCount;
        rotations = new double[4 * jointCount * frameCount];
        root = new double[3 * frameCount];
        weights = new double[frameCount];
    }

    /** Adds a window whose first frame is {@code start} of the motion; frames outside of it are left out. */
    void add(BodyWindow window, int start) {
        double[] rotation = new double[4];
        double[] place = new double[3];
        for (int i = 0; i < WINDOW; i++) {
            int frame = start + i;
            if (frame < 0 || frame >= frameCount) {
                continue;
            }
            double weight = Math.min(i + 0.5, WINDOW - i - 0.5);
            weights[frame] += weight;
            for (int joint = 0; joint < jointCount; joint++) {
                for (int k = 0; k < 4; k++) {
                    rotation[k] = window.features()[(4 * joint + k) * WINDOW + i];
                }
                Quat.normalize(rotation, 0, rotation, 0);
                if (joint == 0) {
                    Quat.multiply(window.heading(), 0, rotation, 0, rotation, 0);
                }
                int at = 4 * (frame * jointCount + joint);
                double sign = Quat.dot(rotation, 0, rotations, at) < 0 ? -weight : weight;
                for (int k = 0; k < 4; k++) {
                    rotations[at + k] += sign * rotation[k];
                }
            }
            for (int axis = 0; axis < 3; axis++) {
                place[axis] = window.features()[(4 * jointCount + axis) * WINDOW + i];
            }
            Vec3 moved = Quat.rotate(window.heading(), 0, Vec3.of(place, 0)).plus(window.place());
            moved.times(weight).plus(Vec3.of(root, 3 * frame)).store(root, 3 * frame);
        }
    }

    /** Returns the motion; every frame must have been in a window. */
    BodyMotion motion() {
        float[] local = new float[rotations.length];
        float[] path = new float[root.length];
        double[] rotation = new double[4];
        for (int frame = 0; frame < frameCount; frame++) {
            for (int joint = 0; joint < jointCount; joint++) {
                Quat.normalize(rotations, 4 * (frame * jointCount + joint), rotation, 0);
                BodyMotion.storeNear(rotation, local, frame, jointCount, joint);
            }
            for (int axis = 0; axis < 3; axis++) {
                path[3 * frame + axis] = (float) (root[3 * frame + axis] / weights[frame]);
            }
        }
        return new BodyMotion(jointCount, local, path);
    }
}

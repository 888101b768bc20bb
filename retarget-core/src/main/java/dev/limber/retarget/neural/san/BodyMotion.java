package dev.limber.retarget.neural.san;

import dev.limber.motion.Quat;
import dev.limber.motion.Vec3;

/** Motion of a {@link SimplifiedBody}; owns its arrays. */
final class BodyMotion {
    private final int jointCount;
    private final float[] rotations; // (frame, joint, 4) wxyz, local, from the reference pose; signs go on in time
    private final float[] root; // (frame, 3) position, y up, in heights

    BodyMotion(int jointCount, float[] rotations, float[] root) {
        this.jointCount = jointCount;
        this.rotations = rotations;
        this.root = root;
    }

    int jointCount() {
        return jointCount;
    }

    float[] rotations() {
        return rotations;
    }

    float[] root() {
        return root;
    }

    int frameCount() {
        return root.length / 3;
    }

    Vec3 root(int frame) {
        return new Vec3(root[3 * frame], root[3 * frame + 1], root[3 * frame + 2]);
    }

    void rotation(int frame, int joint, double[] out, int o) {
        int at = 4 * (frame * jointCount + joint);
        for (int i = 0; i < 4; i++) {
            out[o + i] = rotations[at + i];
        }
    }

    /** Stores a quaternion with the sign that is nearer to the frame before; in frame 0, with a positive w. */
    static void storeNear(double[] quaternion, float[] rotations, int frame, int jointCount, int joint) {
        int at = 4 * (frame * jointCount + joint);
        int before = at - 4 * jointCount;
        double dot = 0;
        for (int i = 0; i < 4; i++) {
            dot += frame == 0 ? i == 0 ? quaternion[0] : 0 : quaternion[i] * rotations[before + i];
        }
        for (int i = 0; i < 4; i++) {
            rotations[at + i] = (float) (dot < 0 ? -quaternion[i] : quaternion[i]);
        }
    }

    /** Returns the turn about the up axis of the root in a frame, wxyz. */
    double[] heading(int frame) {
        double[] rotation = new double[4];
        rotation(frame, 0, rotation, 0);
        Quat.twist(rotation, 0, new Vec3(0, 1, 0), rotation, 0);
        return rotation;
    }
}

package dev.limber.retarget.neural.san;

import static dev.limber.retarget.neural.san.SanNetworkSettings.WINDOW;

import dev.limber.motion.Quat;
import dev.limber.motion.Vec3;
import java.util.Arrays;
import java.util.List;

/**
 * A window of motion as input of the network: moved and rotated about the vertical so that in its middle frame the root
 * is over the origin and faces z. (The paper's clips all start like that; recordings in general do not.)
 */
final class BodyWindow {
    private final float[] features; // (edge x 4, frame): local quaternions wxyz, then the root's x, y, z, 0, in heights
    private final double[] heading; // wxyz about y, by which the window was turned back
    private final Vec3 place; // of the root in the middle frame; its height was not taken off

    BodyWindow(float[] features, double[] heading, Vec3 place) {
        this.features = features;
        this.heading = heading;
        this.place = place;
    }

    float[] features() {
        return features;
    }

    double[] heading() {
        return heading;
    }

    Vec3 place() {
        return place;
    }

    private static final int MIDDLE = WINDOW / 2;

    /** Cuts out a window that starts at a frame; where the motion ends before, its first and last frame are held. */
    static BodyWindow of(BodyMotion motion, int start) {
        int joints = motion.jointCount();
        int last = motion.frameCount() - 1;
        int middle = Math.max(0, Math.min(last, start + MIDDLE));
        double[] heading = motion.heading(middle);
        Vec3 root = motion.root(middle);
        Vec3 place = new Vec3(root.x(), 0, root.z());
        float[] features = new float[(joints + 1) * 4 * WINDOW];
        double[] rotation = new double[4];
        for (int joint = 0; joint < joints; joint++) {
            motion.rotation(middle, joint, rotation, 0);
            if (joint == 0) {
                Quat.inverseMultiply(heading, 0, rotation, 0, rotation, 0);
            }
            double sign = rotation[0] < 0 ? -1 : 1;
            for (int frame = 0; frame < WINDOW; frame++) {
                motion.rotation(Math.max(0, Math.min(last, start + frame)), joint, rotation, 0);
                if (joint == 0) {
                    Quat.inverseMultiply(heading, 0, rotation, 0, rotation, 0);
                }
                for (int i = 0; i < 4; i++) {
                    features[(4 * joint + i) * WINDOW + frame] = (float) (sign * rotation[i]);
                }
            }
        }
        double[] rotated = new double[3];
        for (int frame = 0; frame < WINDOW; frame++) {
            motion.root(Math.max(0, Math.min(last, start + frame))).minus(place).store(rotated, 0);
            Quat.inverseRotate(heading, 0, rotated, 0, rotated, 0);
            for (int axis = 0; axis < 3; axis++) {
                features[(4 * joints + axis) * WINDOW + frame] = (float) rotated[axis];
            }
        }
        return new BodyWindow(features, heading, place);
    }

    /** Returns the window with its frames in the other order; signs and the middle's place stay near enough. */
    BodyWindow reversed() {
        float[] reversed = new float[features.length];
        for (int row = 0; row < features.length; row += WINDOW) {
            for (int frame = 0; frame < WINDOW; frame++) {
                reversed[row + frame] = features[row + WINDOW - 1 - frame];
            }
        }
        return new BodyWindow(reversed, heading, place);
    }

    /**
     * Returns the window as in a mirror that swaps left and right (x).
     *
     * @param mirror the joint on the other side, (joint)
     */
    BodyWindow mirrored(List<Integer> mirror) {
        float[] mirrored = new float[features.length];
        for (int joint = 0; joint < mirror.size(); joint++) {
            for (int i = 0; i < 4; i++) {
                copyRow(4 * mirror.get(joint) + i, i < 2 ? 1 : -1, mirrored, 4 * joint + i);
            }
        }
        for (int axis = 0; axis < 3; axis++) {
            copyRow(4 * mirror.size() + axis, axis == 0 ? -1 : 1, mirrored, 4 * mirror.size() + axis);
        }
        return new BodyWindow(mirrored, heading, place);
    }

    private void copyRow(int from, int sign, float[] out, int to) {
        for (int frame = 0; frame < WINDOW; frame++) {
            out[to * WINDOW + frame] = sign * features[from * WINDOW + frame];
        }
    }

    /** Returns the offsets of a mirrored body, (edge, 3). */
    static float[] mirrored(float[] offsets, List<Integer> mirror) {
        float[] mirrored = Arrays.copyOf(offsets, offsets.length);
        for (int joint = 0; joint < mirror.size(); joint++) {
            for (int axis = 0; axis < 3; axis++) {
                mirrored[3 * joint + axis] = (axis == 0 ? -1 : 1) * offsets[3 * mirror.get(joint) + axis];
            }
        }
        return mirrored;
    }
}

package dev.limber.inbetween;

import static dev.limber.inbetween.CanonicalBody.JOINTS;

import dev.limber.motion.Quat;
import dev.limber.motion.Vec3;
import java.util.Arrays;

/** A few seconds of motion of the canonical body: a buffer whose live arrays are moved, filled and read in place. */
public final class Window {
    private static final Vec3 X = new Vec3(1, 0, 0);
    private static final int FEET = CanonicalBody.feet().length;

    private final int frameCount;
    private final double[] rotations; // (frame, joint, 4) wxyz, local
    private final double[] root; // (frame, 3) world position of the hips, cm
    private final double[] contacts; // (frame, joint of CanonicalBody.feet()) probability, NaN: none predicted

    public Window(int frameCount) {
        this.frameCount = frameCount;
        rotations = new double[frameCount * JOINTS * 4];
        root = new double[frameCount * 3];
        contacts = new double[frameCount * FEET];
        Arrays.fill(contacts, Double.NaN);
    }

    /** Returns a copy of the frames of a motion from {@code start} on. */
    public static Window of(CanonicalMotion motion, int start, int frameCount) {
        Window window = new Window(frameCount);
        for (int i = 0, at = start * JOINTS * 4; i < window.rotations.length; i++) {
            window.rotations[i] = motion.rotations()[at + i];
        }
        for (int i = 0, at = start * 3; i < window.root.length; i++) {
            window.root[i] = motion.root()[at + i];
        }
        return window;
    }

    /** Returns a copy of the frames from 0 to {@code end}, exclusive. */
    public Window first(int end) {
        Window copy = new Window(end);
        System.arraycopy(rotations, 0, copy.rotations, 0, copy.rotations.length);
        System.arraycopy(root, 0, copy.root, 0, copy.root.length);
        System.arraycopy(contacts, 0, copy.contacts, 0, copy.contacts.length);
        return copy;
    }

    /**
     * Returns the motion at other times, between frames by straight lines and slerp.
     *
     * @param times of the new frames, in frames of this window, from 0 to its last
     */
    public Window at(double[] times) {
        Window window = new Window(times.length);
        for (int frame = 0; frame < times.length; frame++) {
            int from = Math.max(0, Math.min((int) times[frame], frameCount - 2));
            double t = times[frame] - from;
            for (int axis = 0; axis < 3; axis++) {
                double a = root[3 * from + axis];
                window.root[3 * frame + axis] = a + t * (root[3 * from + 3 + axis] - a);
            }
            for (int j = 0; j < JOINTS; j++) {
                int a = 4 * (from * JOINTS + j);
                Quat.slerp(rotations, a, rotations, a + 4 * JOINTS, t, window.rotations, 4 * (frame * JOINTS + j));
            }
        }
        return window;
    }

    /** Overwrites frame {@code frame} with one of another window. */
    public void copyFrame(Window from, int fromFrame, int frame) {
        System.arraycopy(from.rotations, 4 * JOINTS * fromFrame, rotations, 4 * JOINTS * frame, 4 * JOINTS);
        System.arraycopy(from.root, 3 * fromFrame, root, 3 * frame, 3);
        System.arraycopy(from.contacts, FEET * fromFrame, contacts, FEET * frame, FEET);
    }

    /** Overwrites a frame with what lies in the middle between it and the same frame of another window. */
    public void average(Window other, int frame) {
        for (int at = 4 * JOINTS * frame; at < 4 * JOINTS * (frame + 1); at += 4) {
            Quat.slerp(rotations, at, other.rotations, at, 0.5, rotations, at);
        }
        for (int i = 3 * frame; i < 3 * frame + 3; i++) {
            root[i] = (root[i] + other.root[i]) / 2;
        }
        for (int i = FEET * frame; i < FEET * (frame + 1); i++) {
            contacts[i] = (contacts[i] + other.contacts[i]) / 2;
        }
    }

    public int frameCount() {
        return frameCount;
    }

    /** Returns the live array of rotations, (frame, joint, 4) wxyz, local. */
    public double[] rotations() {
        return rotations;
    }

    /** Returns the live array of the positions of the hips, (frame, 3), world, cm. */
    public double[] root() {
        return root;
    }

    /**
     * Returns the live array of how likely feet stand on the floor, (frame, joint of {@link CanonicalBody#feet()}), from 0
     * to 1; NaN in frames without a prediction.
     */
    public double[] contacts() {
        return contacts;
    }

    /** Returns a frame, live. */
    public FramePose pose(int frame) {
        return new FramePose(rotations, 4 * JOINTS * frame, JOINTS, root, 3 * frame, 1);
    }

    /** Moves everything by (x, 0, z). */
    public void translate(double x, double z) {
        for (int i = 0; i < root.length; i += 3) {
            root[i] += x;
            root[i + 2] += z;
        }
    }

    /** Turns everything about the y axis through the origin. */
    public void rotate(double[] yaw) {
        for (int frame = 0; frame < frameCount; frame++) {
            int hips = frame * JOINTS * 4;
            Quat.multiply(yaw, 0, rotations, hips, rotations, hips);
            Quat.rotate(yaw, 0, root, 3 * frame, root, 3 * frame);
        }
    }

    /**
     * Returns the turn about the y axis, wxyz, that makes the body of {@code frame} face x; the identity for a body that
     * lies flat. The local y axis of the hips is the direction that the canonical body faces.
     */
    public double[] yawToX(int frame) {
        Vec3 facing = Quat.rotate(rotations, frame * JOINTS * 4, new Vec3(0, 1, 0));
        double[] yaw = new double[4];
        Quat.between(new Vec3(facing.x(), 0, facing.z()), X, yaw, 0);
        if (yaw[1] != 0 || yaw[3] != 0) {
            Quat.set(0, 0, 1, 0, yaw, 0); // facing -x: of all half turns the one about y
        }
        return yaw;
    }

    private void swapFeet(int frame) {
        int half = FEET / 2; // the left foot's joints come first
        for (int i = FEET * frame; i < FEET * frame + half; i++) {
            double left = contacts[i];
            contacts[i] = contacts[i + half];
            contacts[i + half] = left;
        }
    }

    /** Makes the window its mirror image in the plane x = 0: left becomes right. */
    public void mirror() {
        double[] swapped = new double[4 * JOINTS];
        for (int frame = 0; frame < frameCount; frame++) {
            root[3 * frame] = -root[3 * frame];
            swapFeet(frame);
            int at = frame * JOINTS * 4;
            System.arraycopy(rotations, at, swapped, 0, swapped.length);
            for (int j = 0; j < JOINTS; j++) {
                int other = 4 * CanonicalBody.otherSide(j);
                double w = swapped[other];
                double x = swapped[other + 1];
                double y = swapped[other + 2];
                double z = swapped[other + 3];
                if (j == 0) {
                    // Mirrored in world x and in local z: together a half turn about y on the mirrored rotation.
                    Quat.set(y, z, w, x, rotations, at);
                } else {
                    Quat.set(w, -x, -y, z, rotations, at + 4 * j); // mirrored in local z
                }
            }
        }
    }
}

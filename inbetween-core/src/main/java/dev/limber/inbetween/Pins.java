package dev.limber.inbetween;

import static dev.limber.inbetween.CanonicalBody.JOINTS;

/**
 * Given positions of single joints in a window, frame by frame, while the rest of the pose is missing, such as the path
 * of the hips or of a hand.
 */
public final class Pins {
    private final boolean[] pinned; // (frame, joint)
    private final double[] positions; // (frame, joint, 3) world, cm; of pinned joints alone

    /** Makes pins for a window of {@code frameCount} frames, none of them set. */
    public Pins(int frameCount) {
        pinned = new boolean[frameCount * JOINTS];
        positions = new double[frameCount * JOINTS * 3];
    }

    /** Pins a joint in a frame to where {@code body} has it. */
    public void set(int frame, int joint, WorldWindow body) {
        int at = frame * JOINTS + joint;
        pinned[at] = true;
        System.arraycopy(body.positions(), 3 * at, positions, 3 * at, 3);
    }

    public boolean isSet(int frame, int joint) {
        return pinned[frame * JOINTS + joint];
    }

    /** Returns whether no joint is pinned. */
    public boolean isEmpty() {
        for (boolean pin : pinned) {
            if (pin) {
                return false;
            }
        }
        return true;
    }

    /** Returns the live array of positions, (frame, joint, 3), world, cm. */
    public double[] positions() {
        return positions;
    }

    /** Makes the pins those of the mirror image in the plane x = 0: left becomes right. */
    public void mirror() {
        Pins before = copy();
        for (int row = 0; row < pinned.length; row++) {
            int joint = row % JOINTS;
            int other = row - joint + CanonicalBody.otherSide(joint);
            pinned[row] = before.pinned[other];
            positions[3 * row] = -before.positions[3 * other];
            positions[3 * row + 1] = before.positions[3 * other + 1];
            positions[3 * row + 2] = before.positions[3 * other + 2];
        }
    }

    /** Returns a copy. */
    public Pins copy() {
        Pins copy = new Pins(pinned.length / JOINTS);
        System.arraycopy(pinned, 0, copy.pinned, 0, pinned.length);
        System.arraycopy(positions, 0, copy.positions, 0, positions.length);
        return copy;
    }
}

package dev.limber.inbetween;

import static dev.limber.inbetween.CanonicalBody.JOINTS;

import dev.limber.motion.Quat;

/**
 * The joints of a window in world space.
 */
public final class WorldWindow {
    private final int frameCount;
    private final double[] rotations; // (frame, joint, 4) wxyz, world; live
    private final double[] positions; // (frame, joint, 3) world, cm; live

    public WorldWindow(int frameCount, double[] rotations, double[] positions) {
        this.frameCount = frameCount;
        this.rotations = rotations;
        this.positions = positions;
    }

    public int frameCount() {
        return frameCount;
    }

    public double[] rotations() {
        return rotations;
    }

    public double[] positions() {
        return positions;
    }

    /**
     * Computes them by forward kinematics.
     *
     * @param offsets (joint, 3) from the parent joint, cm
     */
    public static WorldWindow of(Window window, float[] offsets) {
        int frames = window.frameCount();
        double[] rotations = window.rotations().clone();
        double[] positions = new double[frames * JOINTS * 3];
        double[] bones = new double[offsets.length];
        for (int i = 0; i < bones.length; i++) {
            bones[i] = offsets[i];
        }
        for (int frame = 0; frame < frames; frame++) {
            int r = frame * JOINTS * 4;
            int p = frame * JOINTS * 3;
            System.arraycopy(window.root(), 3 * frame, positions, p, 3);
            for (int j = 1; j < JOINTS; j++) {
                int parent = CanonicalBody.parent(j);
                Quat.rotate(rotations, r + 4 * parent, bones, 3 * j, positions, p + 3 * j);
                for (int axis = 0; axis < 3; axis++) {
                    positions[p + 3 * j + axis] += positions[p + 3 * parent + axis];
                }
                Quat.multiply(rotations, r + 4 * parent, rotations, r + 4 * j, rotations, r + 4 * j);
            }
        }
        return new WorldWindow(frames, rotations, positions);
    }
}

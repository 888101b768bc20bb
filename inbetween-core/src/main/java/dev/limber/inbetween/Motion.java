package dev.limber.inbetween;

/**
 * A recording of the canonical body at 30 frames a second.
 */
public final class Motion {
    private final String name; // of the recording, without directory
    private final float[] rotations; // (frame, joint, 4) wxyz, local, without sign jumps in time; owned by the motion
    private final float[] root; // (frame, 3) world position of the hips, cm; owned by the motion

    public Motion(String name, float[] rotations, float[] root) {
        this.name = name;
        this.rotations = rotations;
        this.root = root;
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

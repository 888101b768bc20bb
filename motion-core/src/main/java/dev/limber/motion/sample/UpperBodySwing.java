package dev.limber.motion.sample;

import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;

/**
 * Trunk, head and arms of {@link Mannequin#cmu} in a walk: the shoulders turn against the pelvis, the head looks ahead,
 * and each arm swings against the leg of its side. Angles in radians, times in strides from a left heel strike.
 */
record UpperBodySwing(Skeleton skeleton) {
    static final double PELVIS_YAW = Math.toRadians(6);
    static final double PELVIS_TILT = Math.toRadians(4);
    static final double PELVIS_LIST = Math.toRadians(3.5);
    private static final double CHEST_YAW = Math.toRadians(6);
    private static final double ARM_DROP = Math.toRadians(80);
    private static final double ARM_SWING = Math.toRadians(23);
    private static final double ARM_BACK = Math.toRadians(5);
    private static final double ELBOW = Math.toRadians(13);
    private static final double ELBOW_SWING = Math.toRadians(20);
    private static final double FINGER_CURL = Math.toRadians(28);

    /** Sets the local rotations of all joints above the hips. */
    void apply(double time, Pose pose) {
        double phase = 2 * Math.PI * time;
        double yaw = (PELVIS_YAW + CHEST_YAW) * Math.cos(phase);
        double list = -PELVIS_LIST * Math.cos(phase - 0.44 * Math.PI);
        for (String joint : new String[] {"LowerBack", "Spine", "Spine1"}) {
            set(pose, joint, rotation(yaw / 3, 0, list / 3));
        }
        for (String joint : new String[] {"Neck1", "Head"}) {
            set(pose, joint, rotation(-CHEST_YAW * Math.cos(phase) / 2, -PELVIS_TILT / 2, 0));
        }
        // The arm follows the opposite leg, a little late.
        arm(pose, "Left", 1, -Math.cos(phase - 0.15));
        arm(pose, "Right", -1, Math.cos(phase - 0.15));
    }

    /** @param swing from -1, furthest back, to 1, furthest ahead */
    private void arm(Pose pose, String side, double left, double swing) {
        double[] down = rotation(0, 0, -left * ARM_DROP);
        double[] forward = rotation(0, -(ARM_SWING * swing - ARM_BACK), 0);
        Quat.multiply(forward, 0, down, 0, down, 0);
        set(pose, side + "Arm", down);
        set(pose, side + "ForeArm", rotation(-left * (ELBOW + ELBOW_SWING * (1 + swing) / 2), 0, 0));
        set(pose, side + "Hand", rotation(0, 0, -left * Math.toRadians(6)));
        set(pose, side + "FingerBase", rotation(0, 0, -left * FINGER_CURL / 2));
        set(pose, side + "HandIndex1", rotation(0, 0, -left * FINGER_CURL));
        set(pose, side.charAt(0) + "Thumb", rotation(0, 0, -left * FINGER_CURL));
    }

    private void set(Pose pose, String joint, double[] rotation) {
        Quat.copy(rotation, 0, pose.rotations(), 4 * skeleton.indexOf(joint));
    }

    /** Returns the rotation, wxyz, that lists about z, then tilts about x, then turns about y. */
    static double[] rotation(double yaw, double tilt, double list) {
        double[] q = new double[4];
        double[] next = new double[4];
        Quat.fromAxisAngle(new Vec3(0, 1, 0), yaw, q, 0);
        Quat.fromAxisAngle(new Vec3(1, 0, 0), tilt, next, 0);
        Quat.multiply(q, 0, next, 0, q, 0);
        Quat.fromAxisAngle(new Vec3(0, 0, 1), list, next, 0);
        Quat.multiply(q, 0, next, 0, q, 0);
        return q;
    }
}

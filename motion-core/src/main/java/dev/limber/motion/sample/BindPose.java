package dev.limber.motion.sample;

/**
 * The pose that a rig is bound in.
 *
 * @param armDrop degrees that the arms hang below the horizontal: 0 is a T-pose, about 45 an A-pose
 * @param legSpread degrees by which each leg is rotated outwards
 */
record BindPose(double armDrop, double legSpread) {
    static final BindPose T_POSE = new BindPose(0, 0);
}

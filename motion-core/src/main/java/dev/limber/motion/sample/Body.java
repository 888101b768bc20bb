package dev.limber.motion.sample;

/**
 * The measures of a body, in metres along its bones.
 *
 * @param ankle height of the ankle above the sole
 * @param pelvis height of the hips joint above the hip joints
 * @param hipWidth from the middle to a hip joint
 * @param spine from the hips joint to the base of the neck
 * @param head from the skull's joint to the top
 * @param shoulderWidth from the middle to a shoulder joint
 * @param hand from the wrist to the knuckles
 * @param finger from the knuckle to the tip of the middle finger
 * @param foot from the ankle forward to the ball of the foot
 * @param bulk thickness of the mesh against that of an adult of this height
 */
public record Body(
        double ankle,
        double shin,
        double thigh,
        double pelvis,
        double hipWidth,
        double spine,
        double neck,
        double head,
        double shoulderWidth,
        double upperArm,
        double forearm,
        double hand,
        double finger,
        double foot,
        double toe,
        double bulk) {

    /** An adult of 1.75 m. */
    public static final Body ADULT =
            new Body(0.08, 0.41, 0.42, 0.08, 0.09, 0.46, 0.10, 0.20, 0.18, 0.28, 0.25, 0.09, 0.085, 0.13, 0.07, 1);

    /** A slim figure of 1.60 m with a large head, long legs and narrow shoulders, as avatars often are. */
    public static final Body AVATAR = new Body(
            0.075, 0.40, 0.40, 0.08, 0.075, 0.33, 0.075, 0.24, 0.125, 0.22, 0.21, 0.07, 0.075, 0.11, 0.06, 0.8);

    /** A child of 1.10 m: short legs and arms under a large head. */
    public static final Body CHILD =
            new Body(0.05, 0.22, 0.22, 0.05, 0.06, 0.30, 0.05, 0.21, 0.115, 0.16, 0.14, 0.055, 0.05, 0.085, 0.045, 1);

    /** A giant of 4 m: a long trunk and long arms on short legs. */
    public static final Body GIANT =
            new Body(0.20, 0.74, 0.78, 0.20, 0.28, 1.35, 0.18, 0.55, 0.62, 0.95, 0.90, 0.28, 0.24, 0.36, 0.18, 1.15);

    /** Returns the height of the standing body, from the soles to the top of the head. */
    public double height() {
        return ankle + shin + thigh + pelvis + spine + neck + head;
    }
}

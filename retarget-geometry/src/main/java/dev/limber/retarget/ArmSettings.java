package dev.limber.retarget;

/**
 * How an arm follows the source.
 *
 * @param ik weight of inverse kinematics, 0 to 1
 * @param spread degrees by which the arm is lifted away from the torso; an arm that points straight sideways stays
 * @param clavicle factor for the rotation of the clavicle; the upper arm keeps its direction
 */
public record ArmSettings(double ik, double spread, double clavicle) {
    public static final Range IK = new Range(0, 1);
    public static final Range SPREAD = new Range(-90, 90); // degrees
    public static final Range CLAVICLE = new Range(0, 2);
    public static final ArmSettings DEFAULT = new ArmSettings(1, 0, 1);

    /** @throws IllegalArgumentException when a number is out of range */
    public ArmSettings {
        IK.check("ik", ik);
        SPREAD.check("spread", spread);
        CLAVICLE.check("clavicle", clavicle);
    }

    public ArmSettings withIk(double other) {
        return new ArmSettings(other, spread, clavicle);
    }

    public ArmSettings withSpread(double degrees) {
        return new ArmSettings(ik, degrees, clavicle);
    }

    public ArmSettings withClavicle(double share) {
        return new ArmSettings(ik, spread, share);
    }
}

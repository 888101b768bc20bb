package dev.limber.retarget;

/**
 * How an arm follows the source.
 *
 * @param ik weight of inverse kinematics, 0 to 1
 * @param spread degrees by which the arm is lifted away from the torso; an arm that points straight sideways stays
 * @param clavicle factor for the rotation of the clavicle; the upper arm keeps its direction
 */
public record ArmSettings(double ik, double spread, double clavicle) {
    public static final ArmSettings DEFAULT = new ArmSettings(1, 0, 1);

    /** @throws IllegalArgumentException when a number is out of range */
    public ArmSettings {
        Ranges.check("ik", ik, 0, 1);
        Ranges.check("spread", spread, -90, 90);
        Ranges.check("clavicle", clavicle, 0, 2);
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

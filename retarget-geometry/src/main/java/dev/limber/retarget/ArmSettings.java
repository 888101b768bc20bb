package dev.limber.retarget;

/**
 * What is changed about how an arm follows the source.
 *
 * @param ik how far inverse kinematics takes the arm to its goals, 0 to 1
 * @param spread degrees by which the arm is lifted away from the torso; an arm that points straight aside stays
 * @param clavicle share of the clavicle's turn that is carried over; the upper arm keeps its direction
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

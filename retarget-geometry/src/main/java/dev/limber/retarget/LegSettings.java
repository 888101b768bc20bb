package dev.limber.retarget;

/**
 * What is changed about how a leg follows the source.
 *
 * @param ik how far inverse kinematics takes the leg to its goals, 0 to 1; the hips go as far as the leg that goes further
 * @param spread how much further aside the foot is set, in lengths of a leg; only where feet are held
 */
public record LegSettings(double ik, double spread) {
    public static final LegSettings DEFAULT = new LegSettings(1, 0);

    /** @throws IllegalArgumentException when a number is out of range */
    public LegSettings {
        Ranges.check("ik", ik, 0, 1);
        Ranges.check("spread", spread, -0.5, 0.5);
    }

    public LegSettings withIk(double other) {
        return new LegSettings(other, spread);
    }

    public LegSettings withSpread(double legs) {
        return new LegSettings(ik, legs);
    }
}

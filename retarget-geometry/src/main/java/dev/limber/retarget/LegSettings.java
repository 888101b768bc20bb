package dev.limber.retarget;

/**
 * How a leg follows the source.
 *
 * @param ik weight of inverse kinematics, 0 to 1; the hips use the larger weight of both legs
 * @param spread how far the foot is moved outwards, in leg lengths; only if feet are solved
 */
public record LegSettings(double ik, double spread) {
    public static final Range IK = new Range(0, 1);
    public static final Range SPREAD = new Range(-0.5, 0.5); // leg lengths
    public static final LegSettings DEFAULT = new LegSettings(1, 0);

    /** @throws IllegalArgumentException when a number is out of range */
    public LegSettings {
        IK.check("ik", ik);
        SPREAD.check("spread", spread);
    }

    public LegSettings withIk(double other) {
        return new LegSettings(other, spread);
    }

    public LegSettings withSpread(double legs) {
        return new LegSettings(ik, legs);
    }
}

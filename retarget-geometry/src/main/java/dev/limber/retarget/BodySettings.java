package dev.limber.retarget;

/**
 * How the body as a whole follows the source.
 *
 * @param stride factor for the horizontal path, after it was scaled to the target
 * @param pelvisHeight how much the pelvis is raised, in leg lengths; planted feet stay where they are
 * @param head the space in which the head keeps its direction
 * @param posture how the body stands; {@link ClipRetargeter} makes it stand so
 */
public record BodySettings(double stride, double pelvisHeight, HeadSpace head, Posture posture) {
    public static final Range STRIDE = new Range(0, 3);
    public static final Range PELVIS_HEIGHT = new Range(-0.5, 0.5); // leg lengths
    public static final BodySettings DEFAULT = new BodySettings(1, 0, HeadSpace.WORLD, Posture.OWN);

    /** @throws IllegalArgumentException when a number is out of range */
    public BodySettings {
        STRIDE.check("stride", stride);
        PELVIS_HEIGHT.check("pelvisHeight", pelvisHeight);
    }

    public BodySettings withStride(double factor) {
        return new BodySettings(factor, pelvisHeight, head, posture);
    }

    public BodySettings withPelvisHeight(double legs) {
        return new BodySettings(stride, legs, head, posture);
    }

    public BodySettings withHead(HeadSpace other) {
        return new BodySettings(stride, pelvisHeight, other, posture);
    }

    public BodySettings withPosture(Posture other) {
        return new BodySettings(stride, pelvisHeight, head, other);
    }
}

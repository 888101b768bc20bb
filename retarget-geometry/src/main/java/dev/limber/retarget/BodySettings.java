package dev.limber.retarget;

/**
 * How the body as a whole follows the source.
 *
 * @param stride factor for the horizontal path, after it was scaled to the target
 * @param pelvisHeight how much the pelvis is raised, in leg lengths; planted feet stay where they are
 * @param head the space in which the head keeps its direction
 */
public record BodySettings(double stride, double pelvisHeight, HeadSpace head) {
    public static final BodySettings DEFAULT = new BodySettings(1, 0, HeadSpace.WORLD);

    /** @throws IllegalArgumentException when a number is out of range */
    public BodySettings {
        Ranges.check("stride", stride, 0, 3);
        Ranges.check("pelvisHeight", pelvisHeight, -0.5, 0.5);
    }
}

package dev.limber.retarget;

/**
 * What is changed about how the body as a whole follows the source.
 *
 * @param stride by what the way across the floor is multiplied, after it was scaled to the target
 * @param pelvisHeight how much higher the pelvis is carried, in lengths of a leg; feet that are held stay where they are
 * @param head what the head keeps its direction against
 */
public record BodySettings(double stride, double pelvisHeight, HeadSpace head) {
    public static final BodySettings DEFAULT = new BodySettings(1, 0, HeadSpace.WORLD);

    /** @throws IllegalArgumentException when a number is out of range */
    public BodySettings {
        Ranges.check("stride", stride, 0, 3);
        Ranges.check("pelvisHeight", pelvisHeight, -0.5, 0.5);
    }
}

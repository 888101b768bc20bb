package dev.limber.motion.bvh;

/**
 * How to read what the BVH format does not specify.
 *
 * @param innerPositions what the position channels of a joint that has a parent mean
 */
public record BvhOptions(InnerPositions innerPositions) {
    /** What the numbers of a file say. */
    public static final BvhOptions DEFAULT = new BvhOptions(InnerPositions.AUTO);

    /** What the position channels of a joint that has a parent mean; those of a root always replace its OFFSET. */
    public enum InnerPositions {
        /** Whichever keeps the bones nearer to their OFFSETs. */
        AUTO,
        /** The position in the parent's space, as in the Bandai-Namco set. */
        ABSOLUTE,
        /** A displacement from the joint's OFFSET, as MakeHuman and some converters write it. */
        DISPLACEMENT
    }
}

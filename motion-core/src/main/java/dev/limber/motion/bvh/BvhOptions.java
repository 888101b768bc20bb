package dev.limber.motion.bvh;

/**
 * How to read what the BVH format does not specify.
 *
 * @param innerPositions what the position channels of a joint that has a parent mean
 */
public record BvhOptions(InnerPositions innerPositions) {
    /** What most files mean. */
    public static final BvhOptions DEFAULT = new BvhOptions(InnerPositions.REPLACE_OFFSET);

    /** What the position channels of a joint that has a parent mean; those of a root always replace its OFFSET. */
    public enum InnerPositions {
        /** The position in the parent's space, as in the Bandai-Namco set. */
        REPLACE_OFFSET,
        /** A displacement from the joint's OFFSET. */
        ADD_TO_OFFSET
    }
}

package dev.limber.motion.ik;

import dev.limber.motion.Vec3;
import dev.limber.motion.contact.FootPoint;

/** The paths that feet follow while they are in contact. */
public interface FootGuide {
    /**
     * Returns where a point of the feet should be in a frame, in the skeleton's unit and world: in height exactly, across
     * the floor up to a constant of each contact. A point that is always at one place stands still.
     */
    Vec3 position(FootPoint point, int frame);

    /** Whether points in contact follow the guide horizontally without a constant offset. */
    default boolean isExact() {
        return false;
    }

    /** Returns the height along up at which the point stands on the floor; only a guide that is lower takes it lower. */
    double plantedHeight(FootPoint point);

    /** Returns the same in a frame, for floors that are not even. */
    default double plantedHeight(FootPoint point, int frame) {
        return plantedHeight(point);
    }
}

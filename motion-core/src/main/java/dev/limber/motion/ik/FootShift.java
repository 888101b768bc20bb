package dev.limber.motion.ik;

import dev.limber.motion.Vec3;
import dev.limber.motion.rig.Side;

/** The displacement of a whole foot in every frame, on the floor or in the air; world. */
@FunctionalInterface
public interface FootShift {
    FootShift NONE = (side, frame) -> Vec3.ZERO;

    Vec3 of(Side side, int frame);
}

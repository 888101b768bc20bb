package dev.limber.retarget.contact;

import dev.limber.motion.Vec3;

/**
 * A capsule fixed to a joint, whose radius changes linearly from one end to the other.
 *
 * @param joint that carries it
 * @param start centre of one end, in the joint's space
 * @param end centre of the other end, in the joint's space
 * @param startRadius in the skeleton's unit
 * @param endRadius in the skeleton's unit
 */
public record Volume(Part part, int joint, Vec3 start, Vec3 end, double startRadius, double endRadius) {
    /** @throws IllegalArgumentException when a radius is not above 0 */
    public Volume {
        if (!(startRadius > 0 && endRadius > 0 && startRadius + endRadius < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a radius of " + part + " is not above 0");
        }
    }

    /** Returns the volume made thinner; slices of the torso get narrower too. */
    Volume thinner(double factor) {
        Vec3 middle = start.plus(end).times(0.5);
        Vec3 half = end.minus(start).times(part.isTorso() ? factor / 2 : 0.5);
        return new Volume(part, joint, middle.minus(half), middle.plus(half), startRadius * factor, endRadius * factor);
    }
}

package dev.limber.retarget.contact;

import dev.limber.motion.Quat;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;

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

    /** Returns how far the lowest of the volume is below its joint along a unit direction, in the skeleton's unit; at least 0. */
    double depth(WorldPose world, Vec3 up) {
        double first = Quat.rotate(world.rotations(), 4 * joint, start).dot(up) - startRadius;
        double last = Quat.rotate(world.rotations(), 4 * joint, end).dot(up) - endRadius;
        return Math.max(0, -Math.min(first, last));
    }

    /** Returns the volume made thinner; slices of the torso get narrower too. */
    Volume thinner(double factor) {
        Vec3 middle = start.plus(end).times(0.5);
        Vec3 half = end.minus(start).times(part.isTorso() ? factor / 2 : 0.5);
        return new Volume(part, joint, middle.minus(half), middle.plus(half), startRadius * factor, endRadius * factor);
    }
}

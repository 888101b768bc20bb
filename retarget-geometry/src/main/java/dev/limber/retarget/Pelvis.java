package dev.limber.retarget;

import dev.limber.motion.EndSite;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Side;

/**
 * The point between the hip joints. The hips joint of a rig may be anywhere from the crotch to the waist and the back.
 * The point between the legs is the same in every body, so its path is the one that is transferred.
 *
 * @param hips the joint that carries the body
 * @param offset from that joint to the point, in the joint's space
 * @param width between the hip joints; 0 when one is missing
 */
record Pelvis(int hips, Vec3 offset, double width) {
    static Pelvis of(ReferencePose reference) {
        int hips = reference.joint(BodyPart.HIPS, Side.CENTER);
        int left = reference.joint(BodyPart.THIGH, Side.LEFT);
        int right = reference.joint(BodyPart.THIGH, Side.RIGHT);
        if (left == Skeleton.NONE || right == Skeleton.NONE) {
            return new Pelvis(hips, Vec3.ZERO, 0);
        }
        Vec3 middle = reference.position(left).plus(reference.position(right)).times(0.5);
        double[] offset = new double[3];
        middle.minus(reference.position(hips)).store(offset, 0);
        Quat.inverseRotate(reference.rotations(), 4 * hips, offset, 0, offset, 0);
        return new Pelvis(hips, Vec3.of(offset, 0), reference.position(left).distance(reference.position(right)));
    }

    EndSite point() {
        return new EndSite(hips, offset);
    }

    /** Writes the offset from the hips joint to the point in a pose, world. */
    void offset(WorldPose world, double[] out) {
        offset.store(out, 0);
        Quat.rotate(world.rotations(), 4 * hips, out, 0, out, 0);
    }
}

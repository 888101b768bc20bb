package dev.limber.retarget.contact;

import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Roles;
import dev.limber.motion.rig.Side;

/** The reference pose of a rig as volumes are measured in it. */
final class BodyFrames {
    final Roles roles;
    final WorldPose world; // of the reference pose
    final Vec3 left; // unit
    final Vec3 up; // unit
    final Vec3 forward; // unit

    BodyFrames(Rig rig, Roles roles) {
        this.roles = roles;
        world = WorldPose.of(rig.referencePose());
        up = rig.up();
        forward = rig.forward();
        left = up.cross(forward);
    }

    int joint(BodyPart part, Side side) {
        return roles.joint(part, side);
    }

    boolean has(BodyPart part, Side side) {
        return joint(part, side) != Skeleton.NONE;
    }

    /** Whether there is a torso to find: a corrected joint map may leave out its ends. */
    boolean hasTorso() {
        return has(BodyPart.HIPS, Side.CENTER)
                && has(BodyPart.THIGH, Side.LEFT)
                && has(BodyPart.THIGH, Side.RIGHT)
                && (has(BodyPart.NECK, Side.CENTER) || has(BodyPart.HEAD, Side.CENTER));
    }

    Vec3 at(BodyPart part, Side side) {
        return world.position(joint(part, side));
    }

    /** Returns the top of the torso: the neck, or the head if there is none. */
    Vec3 neck() {
        return has(BodyPart.NECK, Side.CENTER) ? at(BodyPart.NECK, Side.CENTER) : at(BodyPart.HEAD, Side.CENTER);
    }

    /** Returns the point between the hip joints. */
    Vec3 pelvis() {
        return at(BodyPart.THIGH, Side.LEFT)
                .plus(at(BodyPart.THIGH, Side.RIGHT))
                .times(0.5);
    }

    /** Returns the middle of a slice of the torso, on the line from the pelvis to the neck. */
    Vec3 slice(int slice) {
        Vec3 pelvis = pelvis();
        return pelvis.plus(neck().minus(pelvis).times(slice / (Part.SLICES - 0.5)));
    }

    /** Returns the joint that carries a slice: the last of hips and spine that is no higher than it. */
    int jointOf(int slice) {
        int found = joint(BodyPart.HIPS, Side.CENTER);
        double height = slice(slice).dot(up);
        for (int joint : roles.chain(BodyPart.SPINE, Side.CENTER)) {
            if (slice > 0 && world.position(joint).dot(up) <= height) {
                found = joint;
            }
        }
        return found;
    }

    /** Returns a volume between two points of the reference pose. */
    Volume volume(Part part, int joint, Vec3 start, Vec3 end, double startRadius, double endRadius) {
        return new Volume(part, joint, local(joint, start), local(joint, end), startRadius, endRadius);
    }

    private Vec3 local(int joint, Vec3 point) {
        return Quat.inverseRotate(world.rotations(), 4 * joint, point.minus(world.position(joint)));
    }
}

package dev.limber.retarget;

import dev.limber.motion.EndSite;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Roles;
import dev.limber.motion.rig.Side;
import java.util.stream.IntStream;

/** A rig in its reference pose, in its body frame: x to the character's left, y up, z forward. */
final class ReferencePose {
    private final Rig rig;
    private final Roles roles;
    private final WorldPose world;
    private final double[] body = new double[4]; // wxyz: from the body frame to the world of the reference pose

    /** @param roles of the rig's joints; those of a joint map where it differs from the rig's own */
    ReferencePose(Rig rig, Roles roles) {
        this.rig = rig;
        this.roles = roles;
        world = WorldPose.of(rig.referencePose());
        Quat.fromAxes(rig.up().cross(rig.forward()), rig.up(), rig.forward(), body, 0);
    }

    Rig rig() {
        return rig;
    }

    Roles roles() {
        return roles;
    }

    /** Whether the pose is not the file's rest pose but a guess, upright from the hips to the neck. */
    boolean isGuessed() {
        return rig.isReferencePoseBuilt();
    }

    /** Returns the reference pose in its world; live. */
    WorldPose world() {
        return world;
    }

    /** Returns the live world rotations of the reference pose, (joint, 4) wxyz. */
    double[] rotations() {
        return world.rotations();
    }

    /** Returns the rotation from the body frame to the world of the reference pose, wxyz; live. */
    double[] body() {
        return body;
    }

    /** Returns the unit vector from one joint to another in the body frame; zero when one is missing or they coincide. */
    Vec3 direction(int from, int to) {
        if (from == Skeleton.NONE || to == Skeleton.NONE) {
            return Vec3.ZERO;
        }
        double[] v = new double[3];
        world.position(to).minus(world.position(from)).normalized().store(v, 0);
        Quat.inverseRotate(body, 0, v, 0, v, 0);
        return Vec3.of(v, 0);
    }

    /** Returns where a joint is in the world of the reference pose. */
    Vec3 position(int joint) {
        return world.position(joint);
    }

    int joint(BodyPart part, Side side) {
        return roles.joint(part, side);
    }

    /** Returns how high a joint is above the soles, in the skeleton's unit. */
    double height(EndSite point) {
        return world.position(point).dot(rig.up()) - soleHeight();
    }

    /** Returns where the skin ends below the feet, or else the lowest joint or tip of them. */
    private double soleHeight() {
        if (!rig.soles().isEmpty()) {
            return rig.soles().stream()
                    .mapToDouble(sole -> world.position(sole).dot(rig.up()))
                    .min()
                    .orElseThrow();
        }
        IntStream feet = IntStream.range(0, rig.skeleton().jointCount()).filter(joint -> {
            BodyPart part = roles.of(joint).part();
            return part == BodyPart.FOOT || part == BodyPart.TOE;
        });
        int[] joints = feet.toArray();
        double lowest = IntStream.of(joints)
                .mapToDouble(joint -> world.position(joint).dot(rig.up()))
                .min()
                .orElse(0);
        return rig.skeleton().endSites().stream()
                .filter(site -> IntStream.of(joints).anyMatch(joint -> joint == site.joint()))
                .mapToDouble(site -> world.position(site).dot(rig.up()))
                .reduce(lowest, Math::min);
    }
}

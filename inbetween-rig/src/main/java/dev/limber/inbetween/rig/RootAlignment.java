package dev.limber.inbetween.rig;

import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import java.util.List;

/** Moves a motion, and rotates it about the vertical, so that it continues where another ends. */
final class RootAlignment {
    private RootAlignment() {}

    /**
     * Turns {@code after} about the vertical until its first pose faces as the last of {@code before} does, and moves it
     * horizontally: as far beyond that as both motions go in so many frames.
     *
     * @param rootJoint the root motion joint; with none, nothing changes
     * @param before the last poses of a motion, which tell its speed; one at least; unaffected
     * @param after one pose at least; changed
     * @param seen how many of its first poses tell its speed
     */
    static void follow(Rig rig, int rootJoint, List<Pose> before, List<Pose> after, int frames, int seen) {
        if (rootJoint == Skeleton.NONE) {
            return;
        }
        int hips = rig.roles().joint(BodyPart.HIPS, Side.CENTER);
        WorldPose last = WorldPose.of(before.get(before.size() - 1));
        WorldPose first = WorldPose.of(after.get(0));
        double[] heading = new double[4];
        Quat.multiplyInverse(last.rotations(), 4 * hips, first.rotations(), 4 * hips, heading, 0);
        Quat.twist(heading, 0, rig.up(), heading, 0);

        Vec3 leaving = velocity(before, hips);
        Vec3 arriving = Quat.rotate(heading, 0, velocity(after.subList(0, seen), hips));
        double known = (before.size() > 1 ? 1 : 0) + (seen > 1 ? 1 : 0);
        Vec3 step = known == 0 ? Vec3.ZERO : leaving.plus(arriving).times(1 / known);
        Vec3 place = last.position(hips).plus(step.times(frames)).rejectedFrom(rig.up());
        Vec3 pivot = first.position(hips).rejectedFrom(rig.up());
        for (Pose pose : after) {
            move(pose, rootJoint, heading, pivot, place);
        }
    }

    /** Returns how far the hips go in a frame on average; nothing where there is one pose only. */
    private static Vec3 velocity(List<Pose> poses, int hips) {
        Vec3 displacement = WorldPose.of(poses.get(poses.size() - 1))
                .position(hips)
                .minus(WorldPose.of(poses.get(0)).position(hips));
        return displacement.times(1.0 / Math.max(1, poses.size() - 1));
    }

    /** Turns a pose about the vertical through {@code pivot}, and brings that to {@code place}. */
    private static void move(Pose pose, int rootJoint, double[] heading, Vec3 pivot, Vec3 place) {
        WorldPose world = WorldPose.of(pose);
        Vec3 from = world.position(rootJoint);
        Vec3 to = Quat.rotate(heading, 0, from.minus(pivot)).plus(place);
        double[] rotation = new double[4];
        Quat.multiply(heading, 0, world.rotations(), 4 * rootJoint, rotation, 0);
        world.setRotation(rootJoint, rotation, 0, pose);
        world.setPosition(rootJoint, to, pose);
    }
}

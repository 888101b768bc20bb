package dev.limber.motion.sample;

import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.Side;

/** Bends one leg of {@link Mannequin#cmu} so that its foot is where a {@link FootPath} wants it. */
final class LegPose {
    private final Skeleton skeleton;
    private final int thigh;
    private final int shin;
    private final int foot;
    private final int toe;
    private final Vec3 hipOffset;
    private final double thighLength;
    private final double shinLength;

    LegPose(Skeleton skeleton, Side side) {
        this.skeleton = skeleton;
        String name = side == Side.LEFT ? "Left" : "Right";
        thigh = skeleton.indexOf(name + "UpLeg");
        shin = skeleton.indexOf(name + "Leg");
        foot = skeleton.indexOf(name + "Foot");
        toe = skeleton.indexOf(name + "ToeBase");
        WorldPose rest = WorldPose.of(skeleton.restPose());
        hipOffset = rest.position(thigh).minus(rest.position(0));
        thighLength = skeleton.restTranslation(shin).length();
        shinLength = skeleton.restTranslation(foot).length();
    }

    /** Returns the length of thigh and shin together. */
    double length() {
        return thighLength + shinLength;
    }

    /** Returns where the hip joint is at rest, seen from the hips. */
    Vec3 hipOffset() {
        return hipOffset;
    }

    /**
     * Sets the leg's local rotations.
     *
     * @param world of the pose with the hips in place; unaffected
     */
    void apply(FootPath.State state, WorldPose world, Pose pose) {
        Vec3 hip = world.position(thigh);
        Vec3 gap = state.ankle().minus(hip);
        double distance = gap.length();
        Vec3 down = gap.times(1 / distance);
        // The knee bends forward, in the plane of the leg and of the direction in which the foot points.
        Vec3 forward = Quat.rotate(FootPath.rotation(state.heading(), 0), 0, new Vec3(0, 0, 1))
                .rejectedFrom(down)
                .normalized();
        double along = (thighLength * thighLength - shinLength * shinLength + distance * distance) / (2 * distance);
        double out = Math.sqrt(Math.max(0, thighLength * thighLength - along * along));
        Vec3 knee = hip.plus(down.times(along)).plus(forward.times(out));
        double[] thighWorld = aim(skeleton.restTranslation(shin), knee.minus(hip), forward);
        double[] shinWorld = aim(skeleton.restTranslation(foot), state.ankle().minus(knee), forward);
        double[] footWorld = FootPath.rotation(state.heading(), state.pitch());
        double[] toeWorld = FootPath.rotation(state.heading(), state.toePitch());
        double[] r = pose.rotations();
        Quat.inverseMultiply(world.rotations(), 4 * skeleton.parent(thigh), thighWorld, 0, r, 4 * thigh);
        Quat.inverseMultiply(thighWorld, 0, shinWorld, 0, r, 4 * shin);
        Quat.inverseMultiply(shinWorld, 0, footWorld, 0, r, 4 * foot);
        Quat.inverseMultiply(footWorld, 0, toeWorld, 0, r, 4 * toe);
    }

    /** Returns the rotation that turns a bone from its direction at rest, its front facing +z, to {@code bone}. */
    private static double[] aim(Vec3 restBone, Vec3 bone, Vec3 front) {
        double[] from = frame(restBone, new Vec3(0, 0, 1));
        double[] to = frame(bone, front);
        Quat.multiplyInverse(to, 0, from, 0, to, 0);
        return to;
    }

    private static double[] frame(Vec3 bone, Vec3 front) {
        Vec3 y = bone.normalized().negated();
        Vec3 z = front.rejectedFrom(y).normalized();
        double[] q = new double[4];
        Quat.fromAxes(y.cross(z), y, z, q, 0);
        return q;
    }
}

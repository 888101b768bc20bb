package dev.limber.retarget;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BodyChains;
import dev.limber.motion.rig.Chain;
import dev.limber.motion.rig.ChainKind;
import java.util.Arrays;

/**
 * The posture that a body keeps over a clip. It means nothing to a body with another rest pose: between an upright and
 * a level trunk, the pitch and the crouch that the source has for most of a clip (the median) are left out. What
 * remains is motion.
 *
 * @param pitches (target joint) radians about the left, of trunk, neck, head and tail; 0 for limbs
 * @param crouch how much lower than in its posture the body is, in the target's unit, not negative
 */
@SuppressWarnings("ArrayRecordComponent") // read where it is made
record Carriage(double[] pitches, double crouch) {
    /** Trunks that rest at a smaller angle to each other count as alike; at twice that angle, as unlike. */
    private static final double ALIKE = Math.toRadians(30);

    /**
     * Returns how much of the pitch is left out, from 0 for trunks that rest alike to 1.
     *
     * @param frames converts from the source's world to the target's
     */
    static double share(BodyChains source, BodyChains target, ChainFrames frames) {
        Vec3 there = frames.direction(trunk(source)).rejectedFrom(frames.left());
        Vec3 here = trunk(target).rejectedFrom(frames.left());
        return Math.max(0, Math.min(1, there.angle(here) / ALIKE - 1));
    }

    private static Vec3 trunk(BodyChains body) {
        WorldPose posture = WorldPose.of(body.posture());
        return body.of(ChainKind.TRUNK)
                .map(trunk -> along(trunk, posture))
                .findFirst()
                .orElse(Vec3.ZERO);
    }

    private static Vec3 along(Chain trunk, WorldPose posture) {
        return posture.position(trunk.last()).minus(posture.position(trunk.first()));
    }

    /** Returns a posture of which nothing is left out. */
    static Carriage none(int joints) {
        return new Carriage(new double[joints], 0);
    }

    /** Returns a share of the posture that the source keeps over a clip. */
    static Carriage of(Clip clip, double share, ChainRotations rotations, ChainFrames frames, StandingLeg.Body source) {
        double[][] pitches = new double[rotations.jointCount()][clip.frameCount()];
        double[] rises = new double[clip.frameCount()];
        Pose pose = new Pose(clip.skeleton());
        WorldPose world = new WorldPose(clip.skeleton());
        double[] heading = {1, 0, 0, 0};
        for (int frame = 0; frame < rises.length; frame++) {
            clip.read(frame, pose);
            world.update(pose);
            rotations.heading(world, source, heading);
            rises[frame] = frames.displacement(world.position(source.root()).minus(source.rootAt()))
                    .dot(frames.up());
            for (int joint = 0; joint < pitches.length; joint++) {
                pitches[joint][frame] = rotations.isMiddle(joint) ? rotations.pitch(world, joint, heading) : 0;
            }
        }
        return new Carriage(
                Arrays.stream(pitches)
                        .mapToDouble(joint -> share * median(joint))
                        .toArray(),
                share * Math.max(0, -median(rises)));
    }

    private static double median(double[] values) {
        double[] sorted =
                Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }
}

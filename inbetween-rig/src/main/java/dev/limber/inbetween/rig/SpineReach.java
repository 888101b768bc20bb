package dev.limber.inbetween.rig;

import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.ik.PoseHandles;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Bends the spine towards a goal that an arm cannot reach, from the clavicle down to the lowest spine joint. */
final class SpineReach {
    /** Of the character's height; an arm that is so near has reached its goal. */
    private static final double NEAR = 1e-4;

    private static final double MOST = 0.1; // radians that a joint turns at a time

    private final PoseHandles handles;
    private final int hand;
    private final int[] joints;
    private final double near;

    SpineReach(Rig rig, PoseHandles handles, Side side) {
        this.handles = handles;
        hand = rig.roles().joint(BodyPart.HAND, side);
        int[] spine = rig.roles().chain(BodyPart.SPINE, Side.CENTER);
        IntStream downwards = IntStream.range(0, spine.length).map(i -> spine[spine.length - 1 - i]);
        joints = IntStream.concat(Arrays.stream(rig.roles().chain(BodyPart.CLAVICLE, side)), downwards)
                .toArray();
        near = NEAR * rig.height();
    }

    /** Returns whether the hand is where it should be. */
    boolean isThere(Pose pose, Vec3 goal) {
        return WorldPose.of(pose).position(hand).distance(goal) < near;
    }

    /** Turns each joint a little towards the goal of the hand. */
    void towards(Pose pose, Vec3 goal) {
        double[] rotation = new double[4];
        double[] vector = new double[3];
        for (int joint : joints) {
            WorldPose world = WorldPose.of(pose);
            Vec3 pivot = world.position(joint);
            Quat.between(world.position(hand).minus(pivot), goal.minus(pivot), rotation, 0);
            Quat.log(rotation, 0, vector, 0);
            double angle = Vec3.of(vector, 0).length();
            Vec3.of(vector, 0).times(MOST / Math.max(MOST, angle)).store(vector, 0);
            Quat.exp(vector, 0, rotation, 0);
            handles.rotate(pose, joint, rotation);
        }
    }
}

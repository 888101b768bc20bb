package dev.limber.inbetween.rig;

import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.ik.ChainReach;
import dev.limber.motion.rig.BodyChains;
import dev.limber.motion.rig.Chain;
import dev.limber.motion.rig.ChainKind;
import dev.limber.motion.rig.Rig;
import java.util.List;

/**
 * Keeps feet of bodies of any kind in place in gaps, by inverse kinematics: feet that are at one place before and after a gap
 * stay there.
 */
final class ChainFeet {
    /** Of a leg: a foot that moves less from one end of a gap to the other stands. */
    private static final double STANDS = 0.05;

    private ChainFeet() {}

    /** Corrects the missing frames of a draft. */
    static void hold(Draft draft, MissingFrames missing, Rig rig) {
        BodyChains body = rig.chains();
        body.of(ChainKind.LEG).filter(Chain::meetsGround).forEach(leg -> {
            int ground = leg.joints().indexOf(leg.contact());
            WorldPose posture = WorldPose.of(body.posture());
            int swing = Chain.swing(leg.joints(), ground, posture, body.up());
            List<Integer> joints = leg.joints().subList(swing, ground + 1);
            for (FrameSpan gap : missing.spans()) {
                if (joints.size() > 1) {
                    hold(draft, gap, joints, posture, body);
                }
            }
        });
    }

    private static void hold(Draft draft, FrameSpan gap, List<Integer> joints, WorldPose posture, BodyChains body) {
        int foot = joints.get(joints.size() - 1);
        Vec3 from = WorldPose.of(draft.pose(gap.first() - 1)).position(foot);
        Vec3 to = WorldPose.of(draft.pose(gap.last() + 1)).position(foot);
        if (from.distance(to) > STANDS * body.legLength()) {
            return;
        }
        Vec3 left = body.up().cross(body.forward());
        List<Vec3> hinges =
                ChainReach.hinges(joints.stream().map(posture::position).toList(), left);
        for (int frame = gap.first(); frame <= gap.last(); frame++) {
            double t = (frame - gap.first() + 1.0) / (gap.length() + 1.0);
            solve(draft.pose(frame), joints, from.times(1 - t).plus(to.times(t)), hinges, posture);
        }
    }

    /** Moves a foot to its goal; it keeps its rotation in the world. */
    private static void solve(Pose pose, List<Integer> joints, Vec3 goal, List<Vec3> hinges, WorldPose posture) {
        WorldPose world = WorldPose.of(pose);
        double[] rotations = new double[4 * joints.size()];
        double[] turned = new double[4];
        Vec3[] axes = new Vec3[hinges.size()];
        for (int i = 0; i < axes.length; i++) {
            int above = 4 * joints.get(i);
            Quat.multiplyInverse(world.rotations(), above, posture.rotations(), above, turned, 0);
            axes[i] = Quat.rotate(turned, 0, hinges.get(i));
        }
        ChainReach.solve(joints.stream().map(world::position).toList(), goal, List.of(axes), rotations);
        Quat.identity(rotations, 4 * (joints.size() - 1));
        for (int i = 0; i < joints.size(); i++) {
            Quat.multiply(rotations, 4 * i, world.rotations(), 4 * joints.get(i), rotations, 4 * i);
        }
        for (int i = 0; i < joints.size(); i++) {
            world.update(pose);
            world.setRotation(joints.get(i), rotations, 4 * i, pose);
        }
    }
}

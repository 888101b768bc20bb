package dev.limber.editor.animate;

import dev.limber.inbetween.rig.PinnedJoint;
import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.ik.PoseHandles;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** Someone who stands and leans on a table: feet and hands rest in every frame, while hips and trunk sway. */
final class LeaningClip {
    private static final double[] PERIODS = {0.9, 1.3}; // s; so that no two ends of a range are alike

    private LeaningClip() {}

    /** @param walk a motion of the rig, in whose first frame both feet are on the floor */
    static Clip of(Rig rig, Clip walk, int frames) {
        PoseHandles handles = new PoseHandles(rig);
        Pose leaning = walk.pose(0);
        List<Integer> ends = new ArrayList<>();
        for (PinnedJoint pin : EnumSet.complementOf(EnumSet.of(PinnedJoint.HIPS))) {
            int joint = rig.roles().joint(pin.role().part(), pin.role().side());
            ends.add(joint);
            if (pin.role().part() == BodyPart.HAND) {
                Vec3 shoulder = WorldPose.of(leaning)
                        .position(
                                rig.roles().joint(BodyPart.UPPER_ARM, pin.role().side()));
                Vec3 table = shoulder.plus(rig.forward().times(0.15 * rig.height()))
                        .plus(rig.up().times(-0.17 * rig.height()));
                handles.move(leaning, joint, table.minus(WorldPose.of(leaning).position(joint)));
            }
        }
        int hips = rig.roles().joint(BodyPart.HIPS, Side.CENTER);
        int spine = rig.roles().joint(BodyPart.SPINE, Side.CENTER);
        Vec3 aside = rig.forward().cross(rig.up()).normalized();
        Clip.Builder clip = new Clip.Builder(walk.skeleton(), walk.frameTime(), frames, walk.translatedWith(hips));
        for (int frame = 0; frame < frames; frame++) {
            double t = 2 * Math.PI * frame * walk.frameTime();
            Pose pose = new Pose(walk.skeleton());
            pose.set(leaning);
            Vec3 sway = aside.times(0.02 * Math.sin(t / PERIODS[0]))
                    .plus(rig.up().times(-0.05 + 0.01 * Math.cos(t / PERIODS[1])));
            WorldPose.of(pose).shift(hips, sway.times(rig.height()), pose);
            double[] bow = new double[4];
            Quat.fromAxisAngle(aside, 0.15 * Math.sin(t / PERIODS[1]), bow, 0);
            handles.rotate(pose, spine, bow);
            handles.hold(pose, leaning, ends);
            clip.set(frame, pose);
        }
        return clip.build();
    }
}

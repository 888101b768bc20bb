package dev.limber.evaluation.retarget;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.rig.Rig;
import java.util.List;

/** Small human rigs, y up and facing z, whose arms hang as far as a test wants. */
final class Dolls {
    private Dolls() {}

    /**
     * Returns a doll.
     *
     * @param size how many units tall, about
     * @param armDrop angle of the arms below the horizontal, in radians: 0 for a T-pose
     */
    static Rig rig(double size, double armDrop) {
        Skeleton.Builder doll = new Skeleton.Builder();
        int hips = doll.joint("Hips", Skeleton.NONE, at(size, 0, 0.55, 0));
        for (String side : List.of("Left", "Right")) {
            double x = side.equals("Left") ? 1 : -1;
            int thigh = doll.joint(side + "UpLeg", hips, at(size, 0.05 * x, -0.03, 0));
            int shin = doll.joint(side + "Leg", thigh, at(size, 0, -0.25, 0));
            int foot = doll.joint(side + "Foot", shin, at(size, 0, -0.23, 0));
            int toe = doll.joint(side + "ToeBase", foot, at(size, 0, -0.03, 0.08));
            doll.endSite(toe, at(size, 0, 0, 0.03));
        }
        int spine = doll.joint("Spine", hips, at(size, 0, 0.08, 0));
        int chest = doll.joint("Spine1", spine, at(size, 0, 0.12, 0));
        int neck = doll.joint("Neck", chest, at(size, 0, 0.12, 0));
        int head = doll.joint("Head", neck, at(size, 0, 0.05, 0));
        doll.endSite(head, at(size, 0, 0.1, 0));
        for (String side : List.of("Left", "Right")) {
            double x = side.equals("Left") ? 1 : -1;
            Vec3 along = new Vec3(x * Math.cos(armDrop), -Math.sin(armDrop), 0);
            int shoulder = doll.joint(side + "Shoulder", chest, at(size, 0.03 * x, 0.1, 0));
            int arm = doll.joint(side + "Arm", shoulder, at(size, 0.07 * x, 0, 0));
            int forearm = doll.joint(side + "ForeArm", arm, along.times(0.17 * size));
            int hand = doll.joint(side + "Hand", forearm, along.times(0.14 * size));
            doll.endSite(hand, along.times(0.08 * size));
        }
        return Rig.of(doll.build());
    }

    private static Vec3 at(double size, double x, double y, double z) {
        return new Vec3(x * size, y * size, z * size);
    }

    /** Returns 20 frames in which the doll walks off and swings the named joint about its z axis. */
    static Clip swinging(Rig rig, String joint) {
        Skeleton skeleton = rig.skeleton();
        Clip.Builder clip = new Clip.Builder(skeleton, 1 / 30.0, 20, 0);
        for (int frame = 0; frame < 20; frame++) {
            Pose pose = skeleton.restPose();
            Quat.fromAxisAngle(new Vec3(0, 0, 1), 0.05 * frame, pose.rotations(), 4 * skeleton.indexOf(joint));
            pose.translations()[2] += 0.02 * frame * rig.height();
            clip.set(frame, pose);
        }
        return clip.build();
    }
}

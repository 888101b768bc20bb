package dev.limber.inbetween.rig;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Resample;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import dev.limber.motion.sample.Mannequin;
import dev.limber.motion.sample.WalkingClip;
import dev.limber.retarget.GeometricRetargeter;
import dev.limber.retarget.RetargetSettings;

/** The sample walk on rigs with fingers, which curl and uncurl. */
final class Walks {
    private Walks() {}

    static Rig rig(String id) {
        Mannequin mannequin = Mannequin.all().stream()
                .filter(m -> m.id().equals(id))
                .findFirst()
                .orElseThrow();
        return Rig.of(mannequin.skeleton());
    }

    static Clip on(Rig rig, double rate) {
        Clip walk = Resample.to(rate, WalkingClip.make());
        Clip moved = new GeometricRetargeter(Rig.of(walk), rig, RetargetSettings.DEFAULT).retarget(walk);
        Clip.Builder curled =
                new Clip.Builder(moved.skeleton(), moved.frameTime(), moved.frameCount(), moved.translatedJoints());
        double[] curl = new double[4];
        for (int frame = 0; frame < moved.frameCount(); frame++) {
            Pose pose = moved.pose(frame);
            for (int finger : rig.roles().chain(BodyPart.INDEX, Side.LEFT)) {
                Quat.fromAxisAngle(new Vec3(0, 0, 1), 0.5 + 0.5 * Math.sin(2 * frame / rate), curl, 0);
                Quat.multiply(pose.rotations(), 4 * finger, curl, 0, pose.rotations(), 4 * finger);
            }
            curled.set(frame, pose);
        }
        return curled.build();
    }

    /** Returns the clip with its missing frames thrown away for good, so that nothing can be taken from them. */
    static Clip without(Clip clip, MissingFrames missing) {
        Clip.Builder builder =
                new Clip.Builder(clip.skeleton(), clip.frameTime(), clip.frameCount(), clip.translatedJoints());
        for (int frame = 0; frame < clip.frameCount(); frame++) {
            builder.set(frame, missing.contains(frame) ? junk(clip.skeleton()) : clip.pose(frame));
        }
        return builder.build();
    }

    private static Pose junk(Skeleton skeleton) {
        Pose pose = skeleton.restPose();
        pose.translations()[0] = 1e6;
        Quat.set(0, 1, 0, 0, pose.rotations(), 0);
        return pose;
    }
}

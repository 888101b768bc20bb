package dev.limber.motion.contact;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Role;
import dev.limber.motion.rig.Roles;
import dev.limber.motion.rig.Side;
import java.util.List;
import java.util.function.DoubleFunction;

/** Clips of two feet without a body, each point of which moves as a test wants it to. */
final class FeetClip {
    static final Roles ROLES = new Roles(List.of(
            Role.of(BodyPart.HIPS, Side.CENTER),
            Role.of(BodyPart.FOOT, Side.LEFT),
            Role.of(BodyPart.TOE, Side.LEFT),
            Role.of(BodyPart.FOOT, Side.RIGHT),
            Role.of(BodyPart.TOE, Side.RIGHT)));

    private FeetClip() {}

    /** Returns a clip whose left foot moves along {@code left}, and the right one along {@code right}: s to place. */
    static Clip of(double fps, double seconds, DoubleFunction<Vec3> left, DoubleFunction<Vec3> right) {
        Skeleton.Builder skeleton = new Skeleton.Builder();
        skeleton.joint("hips", Skeleton.NONE, Vec3.ZERO);
        for (String side : List.of("left", "right")) {
            skeleton.joint(side + "Foot", 0, Vec3.ZERO);
            skeleton.joint(side + "Toe", 0, Vec3.ZERO);
        }
        Skeleton feet = skeleton.build();
        int frameCount = (int) Math.round(seconds * fps) + 1;
        Clip.Builder clip = new Clip.Builder(feet, 1 / fps, frameCount, 1, 2, 3, 4);
        Pose pose = feet.restPose();
        for (int frame = 0; frame < frameCount; frame++) {
            Vec3 leftFoot = left.apply(frame / fps);
            Vec3 rightFoot = right.apply(frame / fps);
            Vec3 toToe = new Vec3(0, -0.03, 0.1);
            leftFoot.store(pose.translations(), 3);
            leftFoot.plus(toToe).store(pose.translations(), 6);
            rightFoot.store(pose.translations(), 9);
            rightFoot.plus(toToe).store(pose.translations(), 12);
            clip.set(frame, pose);
        }
        return clip.build();
    }
}

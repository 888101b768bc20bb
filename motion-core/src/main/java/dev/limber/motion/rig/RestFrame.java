package dev.limber.motion.rig;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.WorldPose;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Recognises a rest pose that is but a frame of the motion. Programs that save an animation without a mesh often leave their
 * nodes where they were at that moment, and nothing else tells how the body rests.
 */
final class RestFrame {
    /** In radians: angles are saved in single precision, and interpolated. */
    private static final double SAME = Math.toRadians(0.05);

    /** In radians, of a limb from the mirror image of the other: those of a person who poses for a rest pose are nearer. */
    private static final double POSED = Math.toRadians(20);

    private RestFrame() {}

    /** Returns the frame in which all joints are as at rest; none if the rest pose is about the same on both sides. */
    static OptionalInt of(Clip clip, Roles roles) {
        Pose rest = clip.skeleton().restPose();
        if (CalibrationFrame.isEven(WorldPose.of(rest), roles, POSED)) {
            return OptionalInt.empty();
        }
        Pose pose = new Pose(clip.skeleton());
        return IntStream.range(0, clip.frameCount())
                .filter(frame -> {
                    clip.read(frame, pose);
                    return isSame(rest, pose);
                })
                .findFirst();
    }

    private static boolean isSame(Pose rest, Pose pose) {
        Skeleton skeleton = rest.skeleton();
        return IntStream.range(0, skeleton.jointCount())
                .allMatch(joint -> Quat.angle(rest.rotations(), 4 * joint, pose.rotations(), 4 * joint) < SAME);
    }
}

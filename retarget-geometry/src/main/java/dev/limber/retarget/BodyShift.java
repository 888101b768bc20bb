package dev.limber.retarget;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import java.util.function.Function;

/** Moves a character as a whole. */
final class BodyShift {
    private BodyShift() {}

    /**
     * Returns the clip with one joint, and so all that hangs on it, moved.
     *
     * @param joint one whose translation is animated
     * @param shift how far to move it in a frame, world; given the frame before it is moved
     */
    static Clip apply(Clip clip, int joint, Function<WorldPose, Vec3> shift) {
        Clip.Builder builder =
                new Clip.Builder(clip.skeleton(), clip.frameTime(), clip.frameCount(), clip.translatedJoints());
        Pose pose = new Pose(clip.skeleton());
        WorldPose world = new WorldPose(clip.skeleton());
        int parent = clip.skeleton().parent(joint);
        double[] move = new double[3];
        for (int frame = 0; frame < clip.frameCount(); frame++) {
            clip.read(frame, pose);
            world.update(pose);
            shift.apply(world).store(move, 0);
            if (parent != Skeleton.NONE) {
                Quat.inverseRotate(world.rotations(), 4 * parent, move, 0, move, 0);
            }
            for (int axis = 0; axis < 3; axis++) {
                pose.translations()[3 * joint + axis] += move[axis];
            }
            builder.set(frame, pose);
        }
        return builder.build();
    }
}

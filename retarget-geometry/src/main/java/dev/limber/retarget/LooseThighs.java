package dev.limber.retarget;

import dev.limber.motion.Clip;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import java.util.stream.IntStream;

/**
 * Whether the hips carry the thighs, as a pelvis does. In files whose rotations were made from positions of joints, helpers
 * between the two turn instead, and the rotation of the hips says nothing.
 */
final class LooseThighs {
    private static final int SAMPLES = 240; // frames

    private LooseThighs() {}

    /**
     * Returns by how many degrees the line from thigh to thigh is turned from where the hips carry it: the median over the
     * clip; 0 without thighs.
     */
    static double degrees(Rig rig, Clip clip) {
        int hips = rig.roles().joint(BodyPart.HIPS, Side.CENTER);
        int left = rig.roles().joint(BodyPart.THIGH, Side.LEFT);
        int right = rig.roles().joint(BodyPart.THIGH, Side.RIGHT);
        if (left == Skeleton.NONE || right == Skeleton.NONE) {
            return 0;
        }
        Vec3 rest = line(WorldPose.of(rig.referencePose()), hips, left, right);
        int step = Math.max(1, clip.frameCount() / SAMPLES);
        double[] turns = IntStream.iterate(0, frame -> frame < clip.frameCount(), frame -> frame + step)
                .mapToDouble(frame ->
                        line(WorldPose.of(clip.pose(frame)), hips, left, right).angle(rest))
                .sorted()
                .toArray();
        return Math.toDegrees(turns[turns.length / 2]);
    }

    /** Returns the unit vector from the right thigh to the left in the space of the hips. */
    private static Vec3 line(WorldPose world, int hips, int left, int right) {
        Vec3 across = world.position(left).minus(world.position(right)).normalized();
        return Quat.inverseRotate(world.rotations(), 4 * hips, across);
    }
}

package dev.limber.motion.metric;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;

/** Motions of free points, each along a path that a test gives. */
final class MovingPoints {
    private MovingPoints() {}

    /** Returns {@code frames} frames of one point for each of the {@code paths}, which go from seconds to places. */
    static JointPaths of(double fps, int frames, List<DoubleFunction<Vec3>> paths) {
        Skeleton.Builder builder = new Skeleton.Builder();
        paths.forEach(path -> builder.joint("point", Skeleton.NONE, Vec3.ZERO));
        Skeleton skeleton = builder.build();
        int[] joints = IntStream.range(0, paths.size()).toArray();
        Clip.Builder clip = new Clip.Builder(skeleton, 1 / fps, frames, joints);
        Pose pose = skeleton.restPose();
        for (int frame = 0; frame < frames; frame++) {
            for (int joint : joints) {
                paths.get(joint).apply(frame / fps).store(pose.translations(), 3 * joint);
            }
            clip.set(frame, pose);
        }
        return JointPaths.of(clip.build(), joints);
    }

    static DoubleFunction<Vec3> at(double x, double y, double z) {
        return t -> new Vec3(x, y, z);
    }
}

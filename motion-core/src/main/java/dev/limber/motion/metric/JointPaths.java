package dev.limber.motion.metric;

import dev.limber.motion.Clip;
import dev.limber.motion.Vec3;
import java.util.function.UnaryOperator;

/** The paths of chosen joints through a clip, in world space and the skeleton's unit. Immutable. */
public final class JointPaths {
    private final int frameCount;
    private final int pointCount;
    private final double frameTime;
    private final double[] positions; // (frame, point, 3), world

    private JointPaths(int pointCount, double frameTime, double[] positions) {
        frameCount = positions.length / 3 / pointCount;
        this.pointCount = pointCount;
        this.frameTime = frameTime;
        this.positions = positions;
    }

    private JointPaths(int frameCount, int pointCount, double frameTime) {
        this(pointCount, frameTime, new double[3 * frameCount * pointCount]);
    }

    /** Makes paths of {@code positions}, (frame, point, 3), that the caller gives away. */
    public static JointPaths of(int pointCount, double frameTime, double[] positions) {
        return new JointPaths(pointCount, frameTime, positions);
    }

    /** Follows {@code joints}, which become the points 0, 1, 2... */
    public static JointPaths of(Clip clip, int... joints) {
        JointPaths paths = new JointPaths(clip.frameCount(), joints.length, clip.frameTime());
        clip.forEach((frame, pose, world) -> {
            for (int point = 0; point < joints.length; point++) {
                System.arraycopy(world.positions(), 3 * joints[point], paths.positions, paths.at(frame, point), 3);
            }
        });
        return paths;
    }

    public int frameCount() {
        return frameCount;
    }

    public int pointCount() {
        return pointCount;
    }

    /** Returns the seconds from one frame to the next. */
    public double frameTime() {
        return frameTime;
    }

    public Vec3 position(int frame, int point) {
        return Vec3.of(positions, at(frame, point));
    }

    /** Returns {@code count} frames: {@code first} and every {@code step}th one after it. */
    public JointPaths every(int step, int first, int count) {
        JointPaths some = new JointPaths(count, pointCount, frameTime * step);
        for (int i = 0; i < count; i++) {
            System.arraycopy(positions, at(first + i * step, 0), some.positions, some.at(i, 0), 3 * pointCount);
        }
        return some;
    }

    /** Returns these paths, and after their end the frames of {@code longer}, of the same points, that come then. */
    public JointPaths then(JointPaths longer) {
        double[] both = longer.positions.clone();
        System.arraycopy(positions, 0, both, 0, positions.length);
        return new JointPaths(pointCount, frameTime, both);
    }

    /** Returns these paths with every position changed by {@code change}. */
    public JointPaths map(UnaryOperator<Vec3> change) {
        JointPaths changed = new JointPaths(frameCount, pointCount, frameTime);
        for (int at = 0; at < positions.length; at += 3) {
            change.apply(Vec3.of(positions, at)).store(changed.positions, at);
        }
        return changed;
    }

    /** Returns the mean of all points over all frames; zero when there are none. */
    public Vec3 mean() {
        Vec3 sum = Vec3.ZERO;
        for (int at = 0; at < positions.length; at += 3) {
            sum = sum.plus(Vec3.of(positions, at));
        }
        return positions.length == 0 ? sum : sum.times(3.0 / positions.length);
    }

    private int at(int frame, int point) {
        return 3 * (frame * pointCount + point);
    }
}

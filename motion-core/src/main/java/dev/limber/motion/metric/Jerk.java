package dev.limber.motion.metric;

import dev.limber.motion.Vec3;

/** Jerk: the third derivative of joint positions, a measure of how rough a motion is. */
public final class Jerk {
    private Jerk() {}

    /**
     * Returns the mean length of the third derivative of all points' positions, by differences of four frames, in
     * heights per second cubed; 0 for less than four frames.
     *
     * @param height of the character, in the paths' unit
     */
    public static double mean(JointPaths paths, double height) {
        int count = (paths.frameCount() - 3) * paths.pointCount();
        double sum = 0;
        for (int frame = 3; frame < paths.frameCount(); frame++) {
            for (int point = 0; point < paths.pointCount(); point++) {
                Vec3 outer = paths.position(frame, point).minus(paths.position(frame - 3, point));
                Vec3 inner = paths.position(frame - 1, point).minus(paths.position(frame - 2, point));
                sum += outer.minus(inner.times(3)).length();
            }
        }
        return count > 0 ? sum / count / height / Math.pow(paths.frameTime(), 3) : 0;
    }
}

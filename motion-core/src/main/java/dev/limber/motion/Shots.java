package dev.limber.motion;

import java.util.ArrayList;
import java.util.List;

/**
 * The parts of a clip between its cuts: a T-pose before the motion, poses that are held until the next, takes that were
 * put end to end. What is smooth in time must not reach across a cut.
 */
public final class Shots {
    /** The joints of a cut go this far in one frame, in heights, on average. */
    private static final double FAR = 0.04;
    /** And this many times as far as in the frames before and after. */
    private static final double SUDDEN = 6;

    private Shots() {}

    /**
     * Returns the shots of a clip, one after the other; the clip itself when it has no cut.
     *
     * @param height of the character, in the skeleton's unit
     */
    public static List<Clip> of(Clip clip, double height) {
        double[] steps = steps(clip);
        List<Clip> shots = new ArrayList<>();
        int first = 0;
        for (int i = 0; i < steps.length; i++) {
            double before = i > 0 ? steps[i - 1] : 0;
            double after = i + 1 < steps.length ? steps[i + 1] : 0;
            double quiet = Math.max(before, after);
            if (steps.length > 1 && steps[i] > FAR * height && steps[i] > SUDDEN * quiet) {
                shots.add(Slice.of(clip, first, i + 1));
                first = i + 1;
            }
        }
        shots.add(first == 0 ? clip : Slice.of(clip, first, clip.frameCount()));
        return shots;
    }

    /** Returns how far the joints go from each frame to the next, on average, in the skeleton's unit. */
    private static double[] steps(Clip clip) {
        int joints = clip.skeleton().jointCount();
        double[] steps = new double[Math.max(0, clip.frameCount() - 1)];
        double[] last = new double[3 * joints];
        Pose pose = new Pose(clip.skeleton());
        WorldPose world = new WorldPose(clip.skeleton());
        for (int frame = 0; frame < clip.frameCount(); frame++) {
            clip.read(frame, pose);
            world.update(pose);
            double[] now = world.positions();
            double sum = 0;
            for (int i = 0; i < now.length; i += 3) {
                double x = now[i] - last[i];
                double y = now[i + 1] - last[i + 1];
                double z = now[i + 2] - last[i + 2];
                sum += Math.sqrt(x * x + y * y + z * z);
            }
            if (frame > 0) {
                steps[frame - 1] = sum / joints;
            }
            System.arraycopy(now, 0, last, 0, now.length);
        }
        return steps;
    }
}

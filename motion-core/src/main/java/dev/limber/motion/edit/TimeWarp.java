package dev.limber.motion.edit;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.PoseBlend;

/** Motion in another timing. */
public final class TimeWarp {
    private TimeWarp() {}

    /**
     * Returns the motion at given times, one for each new frame.
     *
     * @param times (new frame) in frames of the clip; between two of them the pose is blended
     * @throws IndexOutOfBoundsException when a time lies outside of the clip
     */
    public static Clip at(Clip clip, double[] times) {
        Clip.Builder warped =
                new Clip.Builder(clip.skeleton(), clip.frameTime(), times.length, clip.translatedJoints());
        Pose pose = new Pose(clip.skeleton());
        Pose next = new Pose(clip.skeleton());
        for (int i = 0; i < times.length; i++) {
            int frame = (int) Math.floor(times[i]);
            clip.read(frame, pose);
            if (times[i] > frame) {
                clip.read(frame + 1, next);
                PoseBlend.blend(pose, next, times[i] - frame, pose);
            }
            warped.set(i, pose);
        }
        return warped.build();
    }
}

package dev.limber.inbetween.rig;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.PoseBlend;

/** Fills gaps by interpolation between the given frames before and after. */
public final class Interpolation {
    private Interpolation() {}

    /**
     * Returns the clip with its missing frames interpolated, and the others as they are to the last bit.
     *
     * @throws InbetweenException when a gap does not lie between two frames of the clip
     */
    public static Clip fill(Clip clip, MissingFrames missing) {
        missing.check(clip.frameCount());
        Clip.Builder filled = clip.toBuilder();
        Pose pose = new Pose(clip.skeleton());
        for (FrameSpan gap : missing.spans()) {
            Pose before = clip.pose(gap.first() - 1);
            Pose after = clip.pose(gap.last() + 1);
            for (int i = 1; i <= gap.length(); i++) {
                PoseBlend.blend(before, after, i / (gap.length() + 1.0), pose);
                filled.set(gap.first() + i - 1, pose);
            }
        }
        return filled.build();
    }
}

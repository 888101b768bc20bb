package dev.limber.retarget;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.PoseBlend;
import dev.limber.motion.rig.Mirror;
import dev.limber.motion.rig.Rig;

/**
 * What is done to the motion before it is retargeted.
 *
 * @param mirror whether left and right are swapped
 * @param timeOffset seconds by which the motion starts later, or earlier when negative; its first or last pose is held
 *     meanwhile, so that the clip stays as long as it is
 */
public record SourceSettings(boolean mirror, double timeOffset) {
    public static final SourceSettings DEFAULT = new SourceSettings(false, 0);

    private static final double LONGEST = 3600; // s

    /** @throws IllegalArgumentException when the offset is longer than an hour */
    public SourceSettings {
        Ranges.check("timeOffset", timeOffset, -LONGEST, LONGEST);
    }

    /** Returns the clip as it is retargeted; the same one by default. */
    public Clip apply(Rig source, Clip clip) {
        Clip mirrored = mirror ? new Mirror(source).apply(clip) : clip;
        return timeOffset == 0 || clip.frameCount() == 0 ? mirrored : shifted(mirrored);
    }

    private Clip shifted(Clip clip) {
        double frames = timeOffset / clip.frameTime();
        int last = clip.frameCount() - 1;
        Pose next = new Pose(clip.skeleton());
        return clip.map((frame, pose) -> {
            double at = Math.max(0, Math.min(last, frame - frames));
            int first = (int) at;
            clip.read(first, pose);
            clip.read(Math.min(last, first + 1), next);
            PoseBlend.blend(pose, next, at - first, pose);
        });
    }
}

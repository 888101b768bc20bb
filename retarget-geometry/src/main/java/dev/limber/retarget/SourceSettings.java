package dev.limber.retarget;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.PoseBlend;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.rig.Mirror;
import dev.limber.motion.rig.Rig;
import java.util.stream.IntStream;

/**
 * What is done to the motion before it is retargeted.
 *
 * @param mirror whether left and right are swapped
 * @param timeOffset seconds by which the motion starts later, or earlier when negative; its first or last pose is held
 *     meanwhile, so that the clip stays as long as it is
 * @param floor where its floor is
 */
public record SourceSettings(boolean mirror, double timeOffset, FloorSettings floor) {
    public static final Range TIME_OFFSET = new Range(-3600, 3600); // s
    public static final SourceSettings DEFAULT = new SourceSettings(false, 0, FloorSettings.DEFAULT);

    /** @throws IllegalArgumentException when the offset is longer than an hour */
    public SourceSettings {
        TIME_OFFSET.check("timeOffset", timeOffset);
    }

    public SourceSettings withMirror(boolean other) {
        return new SourceSettings(other, timeOffset, floor);
    }

    public SourceSettings withTimeOffset(double other) {
        return new SourceSettings(mirror, other, floor);
    }

    public SourceSettings withFloor(FloorSettings other) {
        return new SourceSettings(mirror, timeOffset, other);
    }

    /** Returns the clip as it is retargeted, its floor at 0 where its height is known; the same one by default. */
    public Clip apply(Rig source, Clip clip) {
        Clip mirrored = mirror ? new Mirror(source).apply(clip) : clip;
        Clip shifted = timeOffset == 0 || clip.frameCount() == 0 ? mirrored : shifted(mirrored);
        boolean lower = floor.kind() == FloorSettings.Kind.HEIGHT && floor.height() != 0;
        return lower ? moved(shifted, source.up().times(-floor.height())) : shifted;
    }

    private static Clip moved(Clip clip, Vec3 by) {
        Skeleton skeleton = clip.skeleton();
        int[] roots = IntStream.range(0, skeleton.jointCount())
                .filter(joint -> skeleton.parent(joint) == Skeleton.NONE)
                .toArray();
        return clip.map(clip.translatedWith(roots), (frame, pose, world) -> {
            for (int root : roots) {
                world.shift(root, by, pose);
            }
        });
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

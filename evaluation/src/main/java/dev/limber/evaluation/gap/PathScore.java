package dev.limber.evaluation.gap;

import dev.limber.inbetween.rig.FrameSpan;
import dev.limber.inbetween.rig.MissingFrames;
import dev.limber.inbetween.rig.PinnedJoint;
import dev.limber.motion.Clip;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.Rig;

/**
 * How far a joint is in gaps from the path that the clip has for it.
 *
 * @param frames in gaps
 * @param sum of the distances, in heights of the character
 * @param worst the largest of them
 */
public record PathScore(int frames, double sum, double worst) {
    public static final PathScore NONE = new PathScore(0, 0, 0);

    /**
     * Compares a clip whose gaps were filled with the one that they were cut out of.
     *
     * @param rig of both clips, which has the joint
     * @param clip before anything was thrown away
     */
    public static PathScore of(Rig rig, Clip clip, Clip filled, MissingFrames missing, PinnedJoint path) {
        int joint = rig.roles().joint(path.role());
        PathScore total = NONE;
        for (FrameSpan gap : missing.spans()) {
            for (int frame = gap.first(); frame <= gap.last(); frame++) {
                double off = WorldPose.of(filled.pose(frame))
                        .position(joint)
                        .distance(WorldPose.of(clip.pose(frame)).position(joint));
                total = total.plus(new PathScore(1, off / rig.height(), off / rig.height()));
            }
        }
        return total;
    }

    public PathScore plus(PathScore other) {
        return new PathScore(frames + other.frames, sum + other.sum, Math.max(worst, other.worst));
    }

    public double mean() {
        return frames == 0 ? 0 : sum / frames;
    }
}

package dev.limber.evaluation.gap;

import dev.limber.inbetween.rig.FrameSpan;
import dev.limber.inbetween.rig.MissingFrames;
import dev.limber.inbetween.rig.PinnedJoint;
import dev.limber.motion.Clip;
import dev.limber.motion.metric.JointPaths;
import dev.limber.motion.report.Tally;
import dev.limber.motion.rig.Rig;

/** The distance of a pinned joint in gaps from its path. */
public final class PathError {
    private PathError() {}

    /**
     * Compares a clip whose gaps were filled with the one that they were cut out of.
     *
     * @param rig of both clips, which has the joint
     * @param clip before anything was thrown away
     * @return distances in frames of gaps, in heights of the character
     */
    public static Tally of(Rig rig, Clip clip, Clip filled, MissingFrames missing, PinnedJoint path) {
        int joint = rig.roles().joint(path.role());
        JointPaths want = JointPaths.of(clip, joint);
        JointPaths have = JointPaths.of(filled, joint);
        Tally total = Tally.NONE;
        for (FrameSpan gap : missing.spans()) {
            for (int frame = gap.first(); frame <= gap.last(); frame++) {
                double off = have.position(frame, 0).distance(want.position(frame, 0));
                total = total.plus(Tally.of(off / rig.height()));
            }
        }
        return total;
    }
}

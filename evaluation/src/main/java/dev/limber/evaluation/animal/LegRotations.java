package dev.limber.evaluation.animal;

import dev.limber.motion.Clip;
import dev.limber.motion.Quat;
import dev.limber.motion.WorldPose;
import dev.limber.retarget.BoundChain;
import dev.limber.retarget.JointMap;
import java.util.List;

/** How far the bones of legs rotate from one frame to the next, beyond what the source's do. */
final class LegRotations {
    private LegRotations() {}

    /**
     * Returns the largest rotation of a bone of a leg from one frame to the next, less the largest of the source's leg then, a
     * frame earlier or a frame later; degrees, 0 without legs.
     */
    static double most(JointMap map, Clip source, Clip result) {
        double most = 0;
        for (BoundChain chain : map.chains()) {
            if (chain.sourceGround() >= 0 && chain.targetGround() >= 0) {
                double[] here = rotations(chain.source(), source);
                double[] there = rotations(chain.target(), result);
                for (int i = 0; i < there.length; i++) {
                    double own = Math.max(
                            here[i], Math.max(here[Math.max(0, i - 1)], here[Math.min(here.length - 1, i + 1)]));
                    most = Math.max(most, there[i] - own);
                }
            }
        }
        return most;
    }

    /** Returns the largest rotation of some joints in the world from each frame to the next, degrees. */
    private static double[] rotations(List<Integer> joints, Clip clip) {
        double[] rotations = new double[clip.frameCount()];
        WorldPose before = new WorldPose(clip.skeleton());
        WorldPose now = new WorldPose(clip.skeleton());
        before.update(clip.pose(0));
        for (int frame = 1; frame < rotations.length; frame++) {
            now.update(clip.pose(frame));
            for (int joint : joints) {
                double rotation = Math.toDegrees(Quat.angle(before.rotations(), 4 * joint, now.rotations(), 4 * joint));
                rotations[frame] = Math.max(rotations[frame], rotation);
            }
            before.update(clip.pose(frame));
        }
        return rotations;
    }
}

package dev.limber.editor.animate;

import dev.limber.motion.Clip;
import dev.limber.motion.Quat;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.edit.LoopMaker;
import dev.limber.motion.ik.PoseHandles;
import dev.limber.motion.rig.Rig;
import java.util.List;

/**
 * Holds pinned feet and hands while a motion is made to loop: in the frames that are blended they keep their way, but for the
 * share of the difference between its ends. What rests at one place throughout rests there in the loop too. Limbs bend by
 * inverse kinematics; the hips follow where a limb does not reach. Immutable.
 */
final class LoopHold {
    private static final double[] STILL = {1, 0, 0, 0}; // wxyz

    private final Rig rig;
    private final List<Integer> ends;
    private final PoseHandles handles;

    /** @param ends the joints that are pinned */
    LoopHold(Rig rig, List<Integer> ends) {
        this.rig = rig;
        this.ends = List.copyOf(ends);
        handles = new PoseHandles(rig);
    }

    /**
     * Returns a loop with what is pinned held.
     *
     * @param before what {@link LoopMaker#of} was given
     * @param loop what it has made
     * @param root the joint that carries the character
     * @param blend as it was given
     * @param keepsRootMotion as it was given
     */
    Clip hold(Clip before, Clip loop, int root, int blend, boolean keepsRootMotion) {
        if (ends.isEmpty()) {
            return loop;
        }
        int last = before.frameCount() - 1;
        WorldPose start = WorldPose.of(before.pose(0));
        WorldPose end = WorldPose.of(before.pose(last));
        Vec3 rootShift = start.position(root).minus(end.position(root));
        Vec3 left = keepsRootMotion
                ? rootShift.minus(rig.up().times(rootShift.dot(rig.up())))
                : Vec3.ZERO; // which the ends may differ by
        return loop.map(loop.translatedWith(root), (frame, pose, world) -> {
            double share = LoopMaker.share(frame, last, blend);
            if (share == 0) {
                return;
            }
            WorldPose was = WorldPose.of(before.pose(frame));
            handles.reach(pose, wanted(was, start, end, left, share), ends);
        });
    }

    /** Changes where ends were to where they belong. */
    private WorldPose wanted(WorldPose was, WorldPose start, WorldPose end, Vec3 left, double share) {
        double[] rotation = new double[4];
        for (int joint : ends) {
            Vec3 off = start.position(joint).minus(end.position(joint)).minus(left);
            was.position(joint).plus(off.times(share)).store(was.positions(), 3 * joint);
            Quat.multiplyInverse(start.rotations(), 4 * joint, end.rotations(), 4 * joint, rotation, 0);
            Quat.slerp(STILL, 0, rotation, 0, share, rotation, 0);
            Quat.multiply(rotation, 0, was.rotations(), 4 * joint, was.rotations(), 4 * joint);
        }
        return was;
    }
}

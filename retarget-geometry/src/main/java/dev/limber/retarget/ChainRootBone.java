package dev.limber.retarget;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.Rig;

/** Root motion on the bone above a body of any kind. */
final class ChainRootBone {
    private ChainRootBone() {}

    /**
     * Returns the result with the bone above the target's body moved as the source's is or, if the source has none,
     * along below the body. Returns the same clip if the target has none.
     *
     * @param clip of the source
     * @param result of the target, the same frames
     */
    static Clip carry(
            Rig source,
            StandingLeg.Body from,
            Clip clip,
            Rig target,
            StandingLeg.Body to,
            ChainFrames frames,
            Clip result) {
        int bone = above(target, to.root());
        if (bone == Skeleton.NONE) {
            return result;
        }
        int leader = above(source, from.root());
        if (leader == Skeleton.NONE) {
            return RootBone.carry(result, bone, to.root(), frames.up());
        }
        Vec3 rest = to.posture().position(bone);
        Vec3 sourceRest = from.posture().position(leader);
        Pose pose = new Pose(source.skeleton());
        WorldPose world = new WorldPose(source.skeleton());
        return RootBone.carry(result, bone, frames.up(), (frame, own) -> {
            clip.read(frame, pose);
            world.update(pose);
            return rest.plus(frames.displacement(world.position(leader).minus(sourceRest)));
        });
    }

    /** Returns the bone above the body, {@link Skeleton#NONE} if there is none or it is a part of the body. */
    private static int above(Rig rig, int body) {
        int parent = rig.skeleton().parent(body);
        boolean isPart =
                rig.chains().chains().stream().anyMatch(chain -> chain.joints().contains(parent));
        return isPart ? Skeleton.NONE : parent;
    }
}

package dev.limber.motion.rig;

import dev.limber.motion.Clip;
import dev.limber.motion.EndSite;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A skeleton whose feet and hands are below their limbs, and whose legs and spine are below the hips. Some rigs have feet as
 * controls under the root, with legs that follow by constraints; others have reparented legs there. Here each is
 * reparented to its shin, forearm or hips, at its place in the rest pose, and joints keep their indices. Poses of the
 * reparented skeleton convert back to the rig's own skeleton with every joint at the same place in the world.
 * Immutable.
 */
public final class ReparentedLimbs {
    private final Skeleton own;
    private final Skeleton reparented;
    private final int[] detached; // joints with another parent in the rig's own skeleton, ascending

    private ReparentedLimbs(Skeleton own, int[] parents) {
        this.own = own;
        detached = IntStream.range(0, parents.length)
                .filter(joint -> parents[joint] != own.parent(joint))
                .toArray();
        reparented = detached.length == 0 ? own : rebuilt(own, parents);
    }

    /** Reparents limbs that are not below the joint that carries them. Joints that come before that joint in the file stay. */
    public static ReparentedLimbs of(Skeleton skeleton, Roles roles) {
        int[] parents =
                IntStream.range(0, skeleton.jointCount()).map(skeleton::parent).toArray();
        attach(roles.joint(BodyPart.SPINE, Side.CENTER), roles.joint(BodyPart.HIPS, Side.CENTER), parents);
        for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
            attach(roles.joint(BodyPart.THIGH, side), roles.joint(BodyPart.HIPS, Side.CENTER), parents);
            attach(roles.joint(BodyPart.FOOT, side), roles.joint(BodyPart.SHIN, side), parents);
            attach(roles.joint(BodyPart.HAND, side), roles.joint(BodyPart.FOREARM, side), parents);
        }
        return new ReparentedLimbs(skeleton, parents);
    }

    /**
     * Reparents each joint of a limb chain to the joint before it, if it has another parent and comes later in the
     * file.
     */
    static ReparentedLimbs of(Skeleton skeleton, BodyChains chains) {
        int[] parents =
                IntStream.range(0, skeleton.jointCount()).map(skeleton::parent).toArray();
        for (Chain chain : chains.chains()) {
            for (int i = 1; i < chain.joints().size() && chain.kind().isLimb(); i++) {
                attach(chain.joints().get(i), chain.joints().get(i - 1), parents);
            }
        }
        return new ReparentedLimbs(skeleton, parents);
    }

    private static void attach(int end, int limb, int[] parents) {
        int above = end;
        while (above > limb) {
            above = parents[above];
        }
        if (limb != Skeleton.NONE && end > limb && above != limb) {
            parents[end] = limb;
        }
    }

    private static Skeleton rebuilt(Skeleton own, int[] parents) {
        WorldPose rest = WorldPose.of(own.restPose());
        Pose ownRest = own.restPose();
        Skeleton.Builder builder = new Skeleton.Builder();
        for (int joint = 0; joint < parents.length; joint++) {
            double[] rotation = Arrays.copyOfRange(ownRest.rotations(), 4 * joint, 4 * joint + 4);
            Vec3 at = own.restTranslation(joint);
            if (parents[joint] != own.parent(joint)) {
                at = local(rest, parents[joint], joint, rotation, 0);
            }
            builder.joint(own.name(joint), parents[joint], at, rotation);
        }
        for (EndSite site : own.endSites()) {
            builder.endSite(site.joint(), site.offset());
        }
        return builder.build();
    }

    /** Returns the position of a joint in the space of another, and writes its rotation in that space. */
    private static Vec3 local(WorldPose world, int parent, int joint, double[] rotation, int o) {
        double[] at = new double[3];
        Vec3 offset = parent == Skeleton.NONE
                ? world.position(joint)
                : world.position(joint).minus(world.position(parent));
        offset.store(at, 0);
        if (parent == Skeleton.NONE) {
            Quat.copy(world.rotations(), 4 * joint, rotation, o);
        } else {
            Quat.inverseRotate(world.rotations(), 4 * parent, at, 0, at, 0);
            Quat.inverseMultiply(world.rotations(), 4 * parent, world.rotations(), 4 * joint, rotation, o);
        }
        return Vec3.of(at, 0);
    }

    /** Returns the skeleton with reparented limbs, or the rig's own when nothing had to move. */
    public Skeleton skeleton() {
        return reparented;
    }

    /** Returns a pose of the rig's own skeleton in which every joint is where {@code pose} has it. */
    public Pose own(Pose pose) {
        if (reparented == own) {
            return pose;
        }
        Pose result = new Pose(own);
        own(pose, new WorldPose(reparented), new WorldPose(own), result);
        return result;
    }

    /**
     * Returns a clip of the rig's own skeleton in which every joint is where {@code clip} has it.
     *
     * @param clip of {@link #skeleton()}
     */
    public Clip own(Clip clip) {
        if (reparented == own) {
            return clip;
        }
        int[] translated = IntStream.concat(Arrays.stream(clip.translatedJoints()), Arrays.stream(detached))
                .sorted()
                .distinct()
                .toArray();
        Clip.Builder builder = new Clip.Builder(own, clip.frameTime(), clip.frameCount(), translated);
        Pose from = new Pose(reparented);
        WorldPose world = new WorldPose(reparented);
        WorldPose ownWorld = new WorldPose(own);
        Pose to = new Pose(own);
        for (int frame = 0; frame < clip.frameCount(); frame++) {
            clip.read(frame, from);
            own(from, world, ownWorld, to);
            builder.set(frame, to);
        }
        return builder.build();
    }

    private void own(Pose from, WorldPose world, WorldPose ownWorld, Pose to) {
        System.arraycopy(from.rotations(), 0, to.rotations(), 0, from.rotations().length);
        System.arraycopy(from.translations(), 0, to.translations(), 0, from.translations().length);
        world.update(from);
        for (int joint : detached) {
            ownWorld.update(to); // up to the parent of the joint, which may be one of them
            int parent = own.parent(joint);
            Quat.copy(world.rotations(), 4 * joint, ownWorld.rotations(), 4 * joint);
            world.position(joint).store(ownWorld.positions(), 3 * joint);
            local(ownWorld, parent, joint, to.rotations(), 4 * joint).store(to.translations(), 3 * joint);
        }
    }
}

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
 * A skeleton with feet and hands on their limbs, and legs on the hips. In some rigs feet are controls that hang on the
 * root, made to be dragged about while the leg follows; in others whole legs hang there. Here each hangs on its shin,
 * forearm or hips, as it lies at rest, and joints keep their
 * numbers. Poses of the whole skeleton come back as poses of the rig's own, with every joint in its place. Immutable.
 */
public final class WholeLimbs {
    private final Skeleton own;
    private final Skeleton whole;
    private final int[] detached; // joints that hang elsewhere in the rig's own skeleton, ascending

    private WholeLimbs(Skeleton own, int[] parents) {
        this.own = own;
        detached = IntStream.range(0, parents.length)
                .filter(joint -> parents[joint] != own.parent(joint))
                .toArray();
        whole = detached.length == 0 ? own : rebuilt(own, parents);
    }

    /** Finds limbs that are not below what carries them; those that come before it in the file are left. */
    public static WholeLimbs of(Skeleton skeleton, Roles roles) {
        int[] parents =
                IntStream.range(0, skeleton.jointCount()).map(skeleton::parent).toArray();
        for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
            attach(roles.joint(BodyPart.THIGH, side), roles.joint(BodyPart.HIPS, Side.CENTER), parents);
            attach(roles.joint(BodyPart.FOOT, side), roles.joint(BodyPart.SHIN, side), parents);
            attach(roles.joint(BodyPart.HAND, side), roles.joint(BodyPart.FOREARM, side), parents);
        }
        return new WholeLimbs(skeleton, parents);
    }

    /** Hangs the joints of every chain on the one before, where they hang elsewhere and come after it in the file. */
    static WholeLimbs of(Skeleton skeleton, BodyChains chains) {
        int[] parents =
                IntStream.range(0, skeleton.jointCount()).map(skeleton::parent).toArray();
        for (Chain chain : chains.chains()) {
            for (int i = 1; i < chain.joints().size() && chain.kind().isLimb(); i++) {
                attach(chain.joints().get(i), chain.joints().get(i - 1), parents);
            }
        }
        return new WholeLimbs(skeleton, parents);
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
            double[] turn = Arrays.copyOfRange(ownRest.rotations(), 4 * joint, 4 * joint + 4);
            Vec3 at = own.restTranslation(joint);
            if (parents[joint] != own.parent(joint)) {
                at = local(rest, parents[joint], joint, turn, 0);
            }
            builder.joint(own.name(joint), parents[joint], at, turn);
        }
        for (EndSite site : own.endSites()) {
            builder.endSite(site.joint(), site.offset());
        }
        return builder.build();
    }

    /** Returns where a joint is in the space of another, and writes its rotation there. */
    private static Vec3 local(WorldPose world, int parent, int joint, double[] rotation, int o) {
        double[] at = new double[3];
        Vec3 way = parent == Skeleton.NONE
                ? world.position(joint)
                : world.position(joint).minus(world.position(parent));
        way.store(at, 0);
        if (parent == Skeleton.NONE) {
            Quat.copy(world.rotations(), 4 * joint, rotation, o);
        } else {
            Quat.inverseRotate(world.rotations(), 4 * parent, at, 0, at, 0);
            Quat.inverseMultiply(world.rotations(), 4 * parent, world.rotations(), 4 * joint, rotation, o);
        }
        return Vec3.of(at, 0);
    }

    /** Returns the skeleton with whole limbs: the rig's own when they are. */
    public Skeleton skeleton() {
        return whole;
    }

    /** Returns a pose of the rig's own skeleton in which every joint is where {@code pose} has it. */
    Pose own(Pose pose) {
        if (whole == own) {
            return pose;
        }
        Pose result = new Pose(own);
        own(pose, new WorldPose(whole), new WorldPose(own), result);
        return result;
    }

    /**
     * Returns a clip of the rig's own skeleton in which every joint is where {@code clip} has it.
     *
     * @param clip of {@link #skeleton()}
     */
    public Clip own(Clip clip) {
        if (whole == own) {
            return clip;
        }
        int[] translated = IntStream.concat(Arrays.stream(clip.translatedJoints()), Arrays.stream(detached))
                .sorted()
                .distinct()
                .toArray();
        Clip.Builder builder = new Clip.Builder(own, clip.frameTime(), clip.frameCount(), translated);
        Pose from = new Pose(whole);
        WorldPose world = new WorldPose(whole);
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
            ownWorld.update(to); // as far as what the joint hangs on, which may be another of them
            int parent = own.parent(joint);
            Quat.copy(world.rotations(), 4 * joint, ownWorld.rotations(), 4 * joint);
            world.position(joint).store(ownWorld.positions(), 3 * joint);
            local(ownWorld, parent, joint, to.rotations(), 4 * joint).store(to.translations(), 3 * joint);
        }
    }
}

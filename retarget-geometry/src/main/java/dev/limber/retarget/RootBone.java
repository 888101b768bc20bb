package dev.limber.retarget;

import dev.limber.motion.Clip;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Puts the root motion on the root bone of a rig, as game engines expect it, below the hips as at rest. Joints that
 * were moved stay where they are in the world; other children of the root, such as controls, go along.
 */
final class RootBone {
    private RootBone() {}

    /** Returns the position of the root bone in a frame, given the target's pose. */
    @FunctionalInterface
    interface Place {
        Vec3 at(int frame, WorldPose world);
    }

    /** Returns the clip of a person with its root bone moved along; the same where the rig has none. */
    static Clip carry(Clip clip, Rig rig) {
        int[] roots = rig.roles().chain(BodyPart.ROOT, Side.CENTER);
        return roots.length == 0
                ? clip
                : carry(clip, roots[roots.length - 1], rig.roles().joint(BodyPart.HIPS, Side.CENTER), rig.up());
    }

    /** Returns the clip with the root bone moved along below the joint that carries the body. */
    static Clip carry(Clip clip, int bone, int leader, Vec3 up) {
        WorldPose rest = WorldPose.of(clip.skeleton().restPose());
        Vec3 offset = rest.position(bone).minus(rest.position(leader)).rejectedFrom(up);
        return carry(clip, bone, up, (frame, world) -> world.position(leader).plus(offset));
    }

    /** Returns the clip with the root bone moved horizontally; its height stays. */
    static Clip carry(Clip clip, int bone, Vec3 up, Place place) {
        int[] kept = keptChildren(clip, bone);
        int[] moved = IntStream.concat(IntStream.of(kept), IntStream.of(bone)).toArray();
        return clip.map(clip.translatedWith(moved), (frame, pose, world) -> {
            Vec3 before = world.position(bone);
            Vec3 offset = place.at(frame, world).minus(before).rejectedFrom(up);
            Vec3[] places = IntStream.of(kept).mapToObj(world::position).toArray(Vec3[]::new);
            world.setPosition(bone, before.plus(offset), pose);
            for (int i = 0; i < kept.length; i++) {
                world.setPosition(kept[i], places[i], pose);
            }
        });
    }

    /** The children of the root that are moved or carry what is moved, ascending. */
    private static int[] keptChildren(Clip clip, int root) {
        Skeleton skeleton = clip.skeleton();
        return Arrays.stream(clip.translatedJoints())
                .filter(joint -> joint != root)
                .map(joint -> childOf(root, joint, skeleton))
                .filter(joint -> joint != Skeleton.NONE)
                .distinct()
                .sorted()
                .toArray();
    }

    private static int childOf(int root, int joint, Skeleton skeleton) {
        int at = joint;
        while (at != Skeleton.NONE && skeleton.parent(at) != root) {
            at = skeleton.parent(at);
        }
        return at;
    }
}

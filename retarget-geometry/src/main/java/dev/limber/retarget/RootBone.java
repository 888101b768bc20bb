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
 * Puts the way across the floor on the root bone of a rig, as game engines take it, below the hips as it is at rest. All
 * that was moved stays where it is in the world; what else hangs on the root, such as controls, goes along.
 */
final class RootBone {
    private RootBone() {}

    /** Returns the clip with its root bone moved along; the same where the rig has none. */
    static Clip carry(Clip clip, Rig rig) {
        int[] roots = rig.roles().chain(BodyPart.ROOT, Side.CENTER);
        if (roots.length == 0) {
            return clip;
        }
        int root = roots[roots.length - 1];
        int hips = rig.roles().joint(BodyPart.HIPS, Side.CENTER);
        WorldPose rest = WorldPose.of(clip.skeleton().restPose());
        Vec3 offset = rest.position(root).minus(rest.position(hips)).rejectedFrom(rig.up());
        int[] kept = keptChildren(clip, root);
        int[] moved = IntStream.concat(IntStream.of(kept), IntStream.of(root)).toArray();
        return clip.map(clip.translatedWith(moved), (frame, pose, world) -> {
            Vec3 at = world.position(hips).plus(offset);
            Vec3 before = world.position(root);
            Vec3 way = at.minus(before).rejectedFrom(rig.up());
            Vec3[] places = IntStream.of(kept).mapToObj(world::position).toArray(Vec3[]::new);
            world.setPosition(root, before.plus(way), pose);
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

package dev.limber.io;

import dev.limber.motion.EndSite;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/** Skeletons as other people would have saved them: in another order, without some joints. What files declare is gone. */
final class ChangedSkeletons {
    private ChangedSkeletons() {}

    /** Returns the same tree with its joints in another order. */
    static Skeleton shuffled(Skeleton skeleton, Random random) {
        List<Integer> order = new ArrayList<>();
        List<Integer> open = new ArrayList<>();
        for (int joint = 0; joint < skeleton.jointCount(); joint++) {
            if (skeleton.parent(joint) == Skeleton.NONE) {
                open.add(joint);
            }
        }
        while (!open.isEmpty()) {
            int joint = open.remove(random.nextInt(open.size()));
            order.add(joint);
            for (int child : skeleton.children(joint)) {
                open.add(child);
            }
        }
        return rebuilt(skeleton, order, skeleton::parent);
    }

    /** Returns the skeleton without some joints: what hung on them hangs on the joint above, in the same place. */
    static Skeleton without(Skeleton skeleton, IntPredicate gone) {
        List<Integer> kept = new ArrayList<>();
        for (int joint = 0; joint < skeleton.jointCount(); joint++) {
            if (!gone.test(joint)) {
                kept.add(joint);
            }
        }
        return rebuilt(skeleton, kept, joint -> {
            int parent = skeleton.parent(joint);
            while (parent != Skeleton.NONE && gone.test(parent)) {
                parent = skeleton.parent(parent);
            }
            return parent;
        });
    }

    /** All joints get axes along the world's, so that places are what stays. */
    private static Skeleton rebuilt(Skeleton skeleton, List<Integer> order, IntUnaryOperator parents) {
        WorldPose rest = WorldPose.of(skeleton.restPose());
        Map<Integer, Integer> places = new HashMap<>(Map.of(Skeleton.NONE, Skeleton.NONE));
        Skeleton.Builder builder = new Skeleton.Builder();
        for (int joint : order) {
            int parent = parents.applyAsInt(joint);
            Vec3 from = parent == Skeleton.NONE ? Vec3.ZERO : rest.position(parent);
            places.put(
                    joint,
                    builder.joint(
                            skeleton.name(joint),
                            places.getOrDefault(parent, Skeleton.NONE),
                            rest.position(joint).minus(from)));
        }
        for (EndSite site : skeleton.endSites()) {
            Integer joint = places.get(site.joint());
            if (joint != null) {
                builder.endSite(joint, rest.position(site).minus(rest.position(site.joint())));
            }
        }
        return builder.build();
    }
}

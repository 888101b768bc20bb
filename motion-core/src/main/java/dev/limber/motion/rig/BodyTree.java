package dev.limber.motion.rig;

import dev.limber.motion.EndSite;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A skeleton as a tree of bones with lengths, without names: the reach and the direction of each branch. */
final class BodyTree {
    /** Two branches whose lengths differ by more than this part are not left and right of each other. */
    private static final double SYMMETRY = 0.12;
    /** A joint this near to a bone, as a part of its length, rides on it: a twist or skinning helper. */
    private static final double ON_BONE = 0.1;

    private final Skeleton skeleton;
    private final WorldPose rest;
    private final double[] reach; // (joint), along the bones to the farthest tip below, in the skeleton's unit
    private final int[] size; // (joint), joints in the branch, itself included

    BodyTree(Skeleton skeleton) {
        this.skeleton = skeleton;
        rest = WorldPose.of(skeleton.restPose());
        reach = new double[skeleton.jointCount()];
        size = new int[skeleton.jointCount()];
        for (EndSite site : skeleton.endSites()) {
            reach[site.joint()] = Math.max(reach[site.joint()], site.offset().length());
        }
        for (int joint = skeleton.jointCount() - 1; joint >= 0; joint--) {
            size[joint]++;
            int parent = skeleton.parent(joint);
            if (parent != Skeleton.NONE) {
                size[parent] += size[joint];
                reach[parent] = Math.max(reach[parent], extent(joint));
            }
        }
    }

    Skeleton skeleton() {
        return skeleton;
    }

    /** Returns the length from the joint's parent to the farthest tip of its branch. */
    double extent(int joint) {
        return boneTo(joint) + reach[joint];
    }

    /** Returns the length of the bone that ends at the joint. */
    double boneTo(int joint) {
        return skeleton.restTranslation(joint).length();
    }

    /** Returns how far two joints are apart at rest. */
    double distance(int a, int b) {
        return rest.position(a).distance(rest.position(b));
    }

    /** Returns the cosine between the way from one joint to another and the bone that ends at a third. */
    double cosine(int from, int to, int joint) {
        Vec3 way = rest.position(to).minus(rest.position(from)).normalized();
        Vec3 bone = rest.position(joint).minus(rest.position(skeleton.parent(joint)));
        return way.dot(bone.normalized());
    }

    /** Tells whether two branches may be left and right of each other: about as long and as rich. */
    boolean alike(int a, int b) {
        double longer = Math.max(extent(a), extent(b));
        return Math.abs(extent(a) - extent(b)) <= SYMMETRY * longer
                && Math.min(size[a], size[b]) >= 0.75 * Math.max(size[a], size[b]);
    }

    /** Returns the joints from {@code joint} to the farthest tip. */
    List<Integer> path(int joint) {
        List<Integer> path = new ArrayList<>();
        for (int at = joint; at != Skeleton.NONE; at = farthestChild(at)) {
            path.add(at);
        }
        return path;
    }

    private int farthestChild(int joint) {
        int best = Skeleton.NONE;
        for (int child : skeleton.children(joint)) {
            if (best == Skeleton.NONE || extent(child) > extent(best)) {
                best = child;
            }
        }
        return best;
    }

    /** Returns how many branches leave the joint, those not counted that ride on its main bone. */
    int branches(int joint) {
        int main = farthestChild(joint);
        return (int) IntStream.of(skeleton.children(joint))
                .filter(child -> child == main || !ridesOn(child, joint, main))
                .count();
    }

    private boolean ridesOn(int branch, int from, int to) {
        Vec3 start = rest.position(from);
        Vec3 bone = rest.position(to).minus(start);
        return IntStream.range(branch, skeleton.jointCount())
                .filter(joint -> isUnder(branch, joint))
                .mapToObj(joint -> rest.position(joint).minus(start))
                .allMatch(place -> {
                    double along = place.dot(bone) / bone.dot(bone);
                    return along > -ON_BONE
                            && along < 1 + ON_BONE
                            && place.minus(bone.times(along)).length() < ON_BONE * bone.length();
                });
    }

    /** Tells whether {@code joint} is in the branch of {@code ancestor}, that joint included. */
    boolean isUnder(int ancestor, int joint) {
        return skeleton.isUnder(ancestor, joint);
    }

    /** Returns the joint nearest to both on the way to the root, or {@link Skeleton#NONE} when their roots differ. */
    int meetingPoint(int a, int b) {
        return skeleton.meeting(a, b);
    }

    /** Returns the joints below {@code ancestor} on the way to {@code joint}, that one included. */
    List<Integer> between(int ancestor, int joint) {
        List<Integer> way = new ArrayList<>();
        for (int at = joint; at != ancestor; at = skeleton.parent(at)) {
            way.add(0, at);
        }
        return way;
    }
}

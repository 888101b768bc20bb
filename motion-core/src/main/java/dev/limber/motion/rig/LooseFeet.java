package dev.limber.motion.rig;

import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import java.util.stream.IntStream;

/**
 * Feet that are children of the root, as IK controls, instead of their legs. Each belongs to the end of a leg: a tip at the
 * same place, or one that is closer than the foot's own parent.
 *
 * @param posture of the skeleton
 * @param kept (joint), whether a joint belongs to the body; live
 * @param least the lower corner of the box around the joints
 * @param most the upper corner of that box
 * @param size the longest side of that box
 */
@SuppressWarnings("ArrayRecordComponent") // of the graph that is being built
record LooseFeet(Skeleton skeleton, WorldPose posture, boolean[] kept, Vec3 least, Vec3 most, double size) {
    /** No animal has more loose feet. */
    private static final int MOST_LOOSE = 64;

    /** A place this close to the box, relative to the body's size, is on its edge. */
    private static final double EDGE = 0.02;
    /** A loose foot has no more joints. */
    private static final int MOST_OF_FOOT = 8;
    /** A loose foot is no farther from the last joint of its leg, relative to the body's size. */
    private static final double NEAR = 0.35;

    /** Sets the parents of loose feet to the ends of their legs; {@code parents} is (joint). */
    void join(int[] parents) {
        int[] loose = IntStream.range(0, kept.length)
                .filter(joint -> kept[joint] && isNearRoot(joint) && skeleton.children(joint).length > 0)
                .filter(joint -> branchSize(joint) <= MOST_OF_FOOT)
                .limit(MOST_LOOSE)
                .toArray();
        for (int foot : loose) {
            int end = nearestEnd(foot, loose);
            parents[foot] = end == Skeleton.NONE ? parents[foot] : end;
        }
    }

    private long branchSize(int joint) {
        return IntStream.range(joint, kept.length)
                .filter(below -> skeleton.isUnder(joint, below))
                .count();
    }

    private int nearestEnd(int foot, int[] loose) {
        int above = skeleton.parent(foot);
        double nearest = Math.min(
                NEAR * size,
                above == Skeleton.NONE ? size : 0.999 * posture.position(above).distance(posture.position(foot)));
        int best = Skeleton.NONE;
        for (int end = 0; end < kept.length; end++) {
            boolean tip =
                    kept[end] && skeleton.children(end).length == 0 && skeleton.parent(end) != above && isDeep(end);
            double distance = posture.position(end).distance(posture.position(foot));
            int tested = end;
            if (tip && distance < nearest && IntStream.of(loose).noneMatch(other -> skeleton.isUnder(other, tested))) {
                nearest = distance;
                best = end;
            }
        }
        return best;
    }

    private boolean isDeep(int joint) {
        int depth = 0;
        for (int at = joint; at != Skeleton.NONE && depth < 3; at = skeleton.parent(at)) {
            depth++;
        }
        return depth == 3;
    }

    /** Whether a joint has no parent, or a root on the edge of the box as its parent, such as a root on the floor. */
    private boolean isNearRoot(int joint) {
        int above = skeleton.parent(joint);
        if (above == Skeleton.NONE) {
            return true;
        }
        int root = above;
        while (skeleton.parent(root) != Skeleton.NONE) {
            root = skeleton.parent(root);
        }
        boolean isRoot = posture.position(root).distance(posture.position(above)) <= BodyGraph.SAME_PLACE * size;
        return isRoot && isAtEdge(posture.position(above)) && branchSize(above) > 0.6 * kept.length;
    }

    private boolean isAtEdge(Vec3 place) {
        Vec3 low = place.minus(least);
        Vec3 high = most.minus(place);
        double nearest = Math.min(
                Math.min(low.x(), Math.min(low.y(), low.z())), Math.min(high.x(), Math.min(high.y(), high.z())));
        return nearest < EDGE * size;
    }
}

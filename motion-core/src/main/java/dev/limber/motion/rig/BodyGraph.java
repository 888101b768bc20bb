package dev.limber.motion.rig;

import dev.limber.motion.EndSite;
import dev.limber.motion.Pose;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Skin;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;

/**
 * The joints of a skeleton in one pose as a graph of bones. Loose feet are attached to their legs ({@link LooseFeet}).
 * Controls, which deform no skin, are left out if there is a skin.
 */
final class BodyGraph {
    /** Of the body's size: nearer than this is the same place. */
    static final double SAME_PLACE = 0.006;

    /** Words in names of joints that are never parents of limbs. */
    private static final Set<String> CONTROLS = Set.of("pole", "ctrl", "control", "poletarget");

    private final Skeleton skeleton;
    private final Pose pose;
    private final WorldPose posture; // of the pose
    private final boolean[] kept; // (joint)
    private final int[] parents; // (joint), in the graph
    private final List<List<Integer>> children = new ArrayList<>(); // (joint), in the graph
    private final double[] extents; // (joint), from the parent along the bones to the farthest tip
    private final Vec3 least;
    private final Vec3 most;
    private final double size; // longest side of the box around the joints
    private final Vec3[] tips; // (joint), world: the farthest end site, or the joint itself
    private final BareLimbs bare;
    private final List<Integer> outwards; // each after its parent

    BodyGraph(Skeleton skeleton, Pose pose, List<Skin> skins) {
        this.skeleton = skeleton;
        this.pose = pose;
        posture = WorldPose.of(pose);
        int joints = skeleton.jointCount();
        kept = kept(skeleton, posture, skins);
        bare = BareLimbs.of(posture);
        for (int joint = 0; joint < joints; joint++) {
            kept[joint] &= !bare.isBeyond(joint);
        }
        least = corner(Math::min, Double.POSITIVE_INFINITY);
        most = corner(Math::max, Double.NEGATIVE_INFINITY);
        Vec3 box = most.minus(least);
        size = Math.max(box.x(), Math.max(box.y(), box.z()));
        parents = new int[joints];
        for (int joint = 0; joint < joints; joint++) {
            parents[joint] = skeleton.parent(joint);
            children.add(new ArrayList<>());
        }
        new LooseFeet(skeleton, posture, kept, least, most, size).join(parents);
        for (int joint = 0; joint < joints; joint++) {
            if (kept[joint] && parents[joint] != Skeleton.NONE) {
                children.get(parents[joint]).add(joint);
            }
        }
        extents = new double[joints];
        tips = tips();
        outwards = outwards();
        for (int i = outwards.size() - 1; i >= 0; i--) {
            int joint = outwards.get(i);
            extents[joint] += parents[joint] == Skeleton.NONE ? 0 : bone(joint);
            extents[joint] += children.get(joint).stream()
                    .mapToDouble(child -> extents[child])
                    .max()
                    .orElse(tip(joint).distance(at(joint)));
        }
    }

    /** Returns which joints belong to the body: those with skin below them, and the tips of such. */
    private static boolean[] kept(Skeleton skeleton, WorldPose posture, List<Skin> skins) {
        int joints = skeleton.jointCount();
        boolean[] skinned = new boolean[joints];
        for (Skin skin : skins) {
            for (int i = 0; i < skin.joints().length; i++) {
                skinned[skin.joints()[i]] |= skin.weights()[i] > 0;
            }
        }
        boolean[] kept = skinned.clone();
        boolean any = false;
        for (int joint = joints - 1; joint >= 0; joint--) {
            any |= skinned[joint];
            if (kept[joint] && skeleton.parent(joint) != Skeleton.NONE) {
                kept[skeleton.parent(joint)] = true;
            }
        }
        boolean[] poles = PoleVectors.of(skeleton, posture);
        for (int joint = 0; joint < joints; joint++) {
            int parent = skeleton.parent(joint);
            boolean tip = skeleton.children(joint).length == 0 && parent != Skeleton.NONE && skinned[parent];
            boolean control = !any
                    && PartWords.wordsOf(skeleton.name(joint)).stream().anyMatch(CONTROLS::contains)
                    && !carriesBody(skeleton, joint);
            boolean under = parent != Skeleton.NONE && !any && !kept[parent];
            kept[joint] |= tip || (!any && !control && !poles[joint] && !under);
        }
        return kept;
    }

    /** Whether most joints are below a joint: whatever its name, it is no mere control. */
    private static boolean carriesBody(Skeleton skeleton, int joint) {
        int joints = skeleton.jointCount();
        long below = IntStream.range(joint, joints)
                .filter(other -> skeleton.isUnder(joint, other))
                .count();
        return 2 * below > joints;
    }

    /** Returns a corner of the box around the joints: the least coordinates, or the most. */
    private Vec3 corner(DoubleBinaryOperator extreme, double start) {
        double[] corner = {start, start, start};
        for (int joint = 0; joint < kept.length; joint++) {
            for (int axis = 0; kept[joint] && axis < 3; axis++) {
                corner[axis] = extreme.applyAsDouble(corner[axis], posture.positions()[3 * joint + axis]);
            }
        }
        return Vec3.of(corner, 0);
    }

    private Vec3[] tips() {
        Vec3[] tips = new Vec3[parents.length];
        for (int joint = 0; joint < tips.length; joint++) {
            tips[joint] = at(joint);
        }
        for (EndSite site : skeleton.endSites()) {
            Vec3 at = at(site.joint());
            Vec3 end = posture.position(site);
            boolean farther = end.distance(at) > tips[site.joint()].distance(at);
            tips[site.joint()] = farther ? end : tips[site.joint()];
        }
        for (int joint = 0; joint < tips.length; joint++) {
            tips[joint] = bare.endsAt(joint) ? bare.end(joint, posture) : tips[joint];
        }
        return tips;
    }

    /** Returns the joints of the graph, each after its parent. */
    private List<Integer> outwards() {
        List<Integer> order = new ArrayList<>();
        Deque<Integer> left = new ArrayDeque<>();
        for (int joint = 0; joint < parents.length; joint++) {
            if (kept[joint] && parents[joint] == Skeleton.NONE) {
                left.add(joint);
            }
        }
        while (!left.isEmpty()) {
            int joint = left.poll();
            order.add(joint);
            left.addAll(children.get(joint));
        }
        return order;
    }

    Skeleton skeleton() {
        return skeleton;
    }

    WorldPose posture() {
        return posture;
    }

    Pose pose() {
        return pose;
    }

    Vec3 at(int joint) {
        return posture.position(joint);
    }

    /** Returns the farthest end site of a joint, or the joint's own place. */
    Vec3 tip(int joint) {
        return tips[joint];
    }

    double size() {
        return size;
    }

    /** Whether a limb without a foot or a hand ends at the tip of a joint. */
    boolean isBare(int joint) {
        return bare.endsAt(joint);
    }

    /** Returns how many joints belong to the body. */
    int joints() {
        return outwards.size();
    }

    boolean isKept(int joint) {
        return kept[joint];
    }

    int parent(int joint) {
        return parents[joint];
    }

    List<Integer> children(int joint) {
        return children.get(joint);
    }

    /** Returns the length of the bone that ends at the joint. */
    double bone(int joint) {
        return at(joint).distance(at(parents[joint]));
    }

    /** Returns the length from the joint's parent to the farthest tip of its branch. */
    double extent(int joint) {
        return extents[joint];
    }

    /** Returns the roots of the graph. */
    List<Integer> roots() {
        return outwards.stream()
                .filter(joint -> parents[joint] == Skeleton.NONE)
                .toList();
    }

    /** Returns the joints from one to the farthest tip of its branch. */
    List<Integer> path(int joint) {
        List<Integer> path = new ArrayList<>();
        for (int at = joint; at != Skeleton.NONE; at = farthest(at)) {
            path.add(at);
        }
        return path;
    }

    private int farthest(int joint) {
        int best = Skeleton.NONE;
        for (int child : children.get(joint)) {
            best = best == Skeleton.NONE || extents[child] > extents[best] ? child : best;
        }
        return best;
    }

    /** Returns the joints of a branch, each after its parent. */
    List<Integer> branch(int joint) {
        List<Integer> all = new ArrayList<>(List.of(joint));
        for (int i = 0; i < all.size(); i++) {
            all.addAll(children.get(all.get(i)));
        }
        return all;
    }
}

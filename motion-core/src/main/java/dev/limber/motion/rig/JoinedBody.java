package dev.limber.motion.rig;

import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Joins the bones that deform a character to one body. In a control rig they are children of controls, or have no
 * parent once the controls are gone. Constraints, which files do not contain, connect them. Here each part becomes a
 * child of the nearest bone. A part whose parent is near stays there, such as thighs below a pelvis without skin, and
 * feet below a root between them.
 */
public final class JoinedBody {
    /** A part whose own parent is this many times as far away as the nearest bone gets another parent. */
    private static final double FARTHER = 2;

    /** A bone that the part's name does not ask for counts as this many times as far away. */
    private static final double UNNAMED = 3;

    /** A bone of the other side, by its name, counts as this many times as far away. */
    private static final double ACROSS = 4;

    /** Of the skeleton's extent: what is nearer counts as this near. */
    private static final double SAME_PLACE = 0.01;

    private static final int MOST_ROOTS = 16; // tried where no name tells

    /** Of parts times bones: what is in more pieces is no body, and would take time without end. */
    private static final int MOST_GAPS = 1 << 16;

    /** Controls above a part that are looked at; rigs have some twenty. */
    private static final int MOST_CONTROLS = 100;

    private final Skeleton tree;
    private final List<Optional<Vec3>> skin; // (joint)
    private final int[] bones; // the joints that deform
    private final int[] parts; // (joint), the topmost bone above it or itself; NONE of others
    private final int[] tops; // the topmost bones
    private final WorldPose rest;
    private final ParentNames names;
    private final double near; // in the skeleton's unit
    private final int[] copied; // (joint), of tops: the bone that copies the control above them, or NONE
    private final boolean hasControls;

    private JoinedBody(Skeleton tree, List<Optional<Vec3>> skin, int[] bones, int[] parts, int[] tops) {
        this.tree = tree;
        this.skin = skin;
        this.bones = bones;
        this.parts = parts;
        this.tops = tops;
        rest = WorldPose.of(tree.restPose());
        names = new ParentNames(tree);
        near = SAME_PLACE
                * IntStream.of(tops)
                        .mapToDouble(top -> rest.position(top).distance(rest.position(tops[0])))
                        .max()
                        .orElse(0);
        copied = new int[parts.length];
        Arrays.fill(copied, Skeleton.NONE);
        for (int top : tops) {
            copied[top] = copied(top);
        }
        hasControls = IntStream.of(copied).anyMatch(bone -> bone != Skeleton.NONE);
    }

    /**
     * Finds the parent of each joint.
     *
     * @param tree the skeleton as the file has it
     * @param skin (joint), where in the world the mesh that a joint moves has its middle at rest; empty of joints that
     *     move none
     * @return (joint), the parents in the body; those of the file where nothing hangs elsewhere, or in more pieces than
     *     a body has. A parent may come after its child
     */
    public static int[] parents(Skeleton tree, List<Optional<Vec3>> skin) {
        int[] parents = IntStream.range(0, tree.jointCount()).map(tree::parent).toArray();
        int[] parts = parts(tree, skin);
        int[] bones = IntStream.range(0, parts.length)
                .filter(joint -> skin.get(joint).isPresent())
                .toArray();
        int[] tops = IntStream.of(bones).filter(bone -> parts[bone] == bone).toArray();
        if (tops.length < 2 || (long) tops.length * bones.length > MOST_GAPS) {
            return parents;
        }
        JoinedBody body = new JoinedBody(tree, skin, bones, parts, tops);
        int[] loose = body.loose();
        if (loose.length > 0) {
            Joining best = body.roots(loose)
                    .mapToObj(root -> body.join(loose, root))
                    .min(Comparator.comparingDouble(Joining::length))
                    .orElseThrow();
            for (int i = 0; i < loose.length; i++) {
                parents[loose[i]] = best.hangsOn[i] == Skeleton.NONE ? parents[loose[i]] : best.hangsOn[i];
            }
        }
        return parents;
    }

    private static int[] parts(Skeleton tree, List<Optional<Vec3>> skin) {
        int[] parts = new int[tree.jointCount()];
        for (int joint = 0; joint < parts.length; joint++) {
            int parent = tree.parent(joint);
            int above = parent == Skeleton.NONE ? Skeleton.NONE : parts[parent];
            parts[joint] = above == Skeleton.NONE && skin.get(joint).isPresent() ? joint : above;
        }
        return parts;
    }

    /**
     * Returns the parts that hang elsewhere: all of them where one hangs on a control that a bone copies. Of a body in one
     * piece only single bones, as eyes: limbs and feet that are made to be dragged about are those of {@link ReparentedLimbs}.
     */
    private int[] loose() {
        if (hasControls) {
            return tops;
        }
        long joints = IntStream.of(parts).filter(part -> part != Skeleton.NONE).count();
        boolean inPieces = IntStream.of(tops).allMatch(top -> 2 * size(top) <= joints);
        return IntStream.of(tops)
                .filter(top -> inPieces || tree.children(top).length == 0)
                .filter(this::isFar)
                .toArray();
    }

    /** Whether a part is near a bone of another part, but far from its own parent. */
    private boolean isFar(int top) {
        int nearest = IntStream.of(bones)
                .filter(bone -> parts[bone] != top)
                .boxed()
                .min(Comparator.comparingDouble(bone -> distance(top, bone)))
                .orElseThrow();
        int meeting = tree.meeting(top, nearest);
        return meeting == Skeleton.NONE
                || rest.position(meeting).distance(rest.position(top))
                        > FARTHER * Math.max(distance(top, nearest), near);
    }

    /** Returns the bone of another part that copies the nearest control above that one does, NONE where none does. */
    private int copied(int top) {
        int at = tree.parent(top);
        for (int i = 0; i < MOST_CONTROLS && at != Skeleton.NONE; i++, at = tree.parent(at)) {
            int control = at;
            int bone = IntStream.of(bones)
                    .filter(other -> parts[other] != top && isCopy(other, control))
                    .boxed()
                    .min(Comparator.comparing(other -> !plain(other).equals(plain(control))))
                    .orElse(Skeleton.NONE);
            if (bone != Skeleton.NONE) {
                return bone;
            }
        }
        return Skeleton.NONE;
    }

    /**
     * Whether a bone lies where a control does and is not simply the next one of a chain: it hangs elsewhere, or bears the
     * same name behind another prefix.
     */
    private boolean isCopy(int bone, int control) {
        return rest.position(bone).distance(rest.position(control)) <= near
                && (!tree.isUnder(control, bone) || plain(bone).equals(plain(control)));
    }

    private String plain(int joint) {
        return tree.name(joint).replaceFirst("^[^-_:]+[-_:]", "");
    }

    /**
     * Returns where the body may begin: at the parts that are not loose, which NONE stands for; else, without controls that
     * tell, at hips or spine by name; else at any of the parts with most joints.
     */
    private IntStream roots(int[] loose) {
        if (loose.length < tops.length) {
            return IntStream.of(Skeleton.NONE);
        }
        if (!hasControls) {
            int named = names.hips(bones);
            if (named != Skeleton.NONE) {
                return IntStream.of(parts[named]);
            }
        }
        return IntStream.of(loose)
                .boxed()
                .sorted(Comparator.comparingLong((Integer top) -> -size(top)))
                .limit(MOST_ROOTS)
                .mapToInt(top -> top);
    }

    private long size(int top) {
        return IntStream.of(parts).filter(part -> part == top).count();
    }

    /** Loose parts on the bones that they hang on, as they are found one after the other. */
    private final class Joining {
        final int[] loose;
        final int[] hangsOn; // (loose part), the best so far
        final double[] gaps; // (loose part), the distance to that; negative once it is the parent
        double length; // sum of all gaps

        Joining(int[] loose) {
            this.loose = loose;
            hangsOn = new int[loose.length];
            gaps = new double[loose.length];
            Arrays.fill(hangsOn, Skeleton.NONE);
            Arrays.fill(gaps, Double.POSITIVE_INFINITY);
        }

        double length() {
            return length;
        }

        /** Offers the bones of a connected part as parents to all parts that are still loose. */
        void offer(int top) {
            for (int bone : bones) {
                for (int i = 0; i < loose.length && parts[bone] == top; i++) {
                    double gap = gaps[i] < 0 ? 0 : gap(loose[i], bone);
                    if (gap < gaps[i]) {
                        gaps[i] = gap;
                        hangsOn[i] = bone;
                    }
                }
            }
        }

        /** Hangs the nearest part up; returns it, NONE when none is loose any more. */
        int next() {
            int nearest = Skeleton.NONE;
            for (int i = 0; i < loose.length; i++) {
                boolean open = gaps[i] >= 0 && hangsOn[i] != Skeleton.NONE;
                nearest = open && (nearest == Skeleton.NONE || gaps[i] < gaps[nearest]) ? i : nearest;
            }
            if (nearest == Skeleton.NONE) {
                return nearest;
            }
            length += gaps[nearest];
            gaps[nearest] = -1;
            return loose[nearest];
        }
    }

    /** Hangs part after part on what is already there, the nearest first: Prim's algorithm for spanning trees. */
    private Joining join(int[] loose, int root) {
        Joining joining = new Joining(loose);
        for (int i = 0; i < loose.length; i++) {
            joining.gaps[i] = loose[i] == root ? -1 : joining.gaps[i];
        }
        IntStream.of(tops)
                .filter(top -> top == root || (root == Skeleton.NONE && Arrays.binarySearch(loose, top) < 0))
                .forEach(joining::offer);
        for (int next = joining.next(); next != Skeleton.NONE; next = joining.next()) {
            joining.offer(next);
        }
        return joining;
    }

    /** Returns how far a part is from a bone: not at all where a control says so, farther where its name asks for another. */
    private double gap(int top, int bone) {
        if (copied[top] == bone) {
            return 0;
        }
        double gap = Math.max(near, distance(top, bone));
        double named = names.isParent(bone, top) ? gap : UNNAMED * gap;
        return names.areAcross(top, bone) ? ACROSS * named : named;
    }

    /** Returns how far a joint is from the nearest place on a bone. */
    private double distance(int joint, int bone) {
        Vec3 from = rest.position(bone);
        Vec3 at = rest.position(joint);
        double least = from.distance(at);
        int[] children = tree.children(bone);
        if (children.length == 0) { // as far beyond the middle of its mesh as the bone begins before it
            Vec3 middle = skin.get(bone).orElse(from);
            least = Math.min(least, distance(at, from, middle.times(2).minus(from)));
        }
        for (int child : children) {
            least = Math.min(least, distance(at, from, rest.position(child)));
        }
        return least;
    }

    private static double distance(Vec3 at, Vec3 from, Vec3 to) {
        Vec3 bone = to.minus(from);
        double along = at.minus(from).dot(bone) / Math.max(bone.dot(bone), Double.MIN_NORMAL);
        return at.distance(from.plus(bone.times(Math.max(0, Math.min(1, along)))));
    }
}

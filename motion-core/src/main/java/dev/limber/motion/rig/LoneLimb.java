package dev.limber.motion.rig;

import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A limb that a body has on one side only, or whose twin is too unlike it for a pair: the arm of one who lost the other, the
 * leg beside a wooden one. Only names tell such a limb from a prop or a strand of hair.
 *
 * @param branch the joint of the body that it leaves
 * @param kind leg, arm, wing or fin
 * @param side left or right
 * @param joints outwards
 */
record LoneLimb(int branch, ChainKind kind, Side side, List<Integer> joints) {
    /** Of the body's size: shorter ones are stumps or props. */
    private static final double LONG = 0.125;

    /** Returns the limbs of a body that are in no pair. */
    static List<LoneLimb> of(BodyGraph graph, MirrorPlane plane) {
        Set<Integer> taken = new HashSet<>();
        plane.pairs().forEach(pair -> {
            taken.addAll(graph.branch(pair.a()));
            taken.addAll(graph.branch(pair.b()));
        });
        List<LoneLimb> limbs = new ArrayList<>();
        for (int root : graph.roots()) {
            for (int joint : graph.branch(root)) { // each after its parent
                if (!taken.contains(joint)) {
                    at(graph, joint).ifPresent(limb -> {
                        limbs.add(limb);
                        taken.addAll(graph.branch(joint));
                    });
                }
            }
        }
        return List.copyOf(limbs);
    }

    private static Optional<LoneLimb> at(BodyGraph graph, int joint) {
        boolean branches = graph.parent(joint) != Skeleton.NONE
                && graph.children(graph.parent(joint)).size() > 1;
        if (!branches || !ChainWords.isLimbOfSide(graph.skeleton().name(joint))) {
            return Optional.empty();
        }
        List<Integer> joints = graph.path(joint);
        Side side = NamedSides.of(graph, joints);
        boolean limb = side != Side.CENTER
                && joints.size() > 1
                && graph.extent(joint) - graph.bone(joint) > LONG * graph.size();
        return ChainWords.of(BodyAxes.names(graph, joints))
                .filter(kind -> limb && kind.isLimb())
                .map(kind -> new LoneLimb(graph.parent(joint), kind, side, joints));
    }

    /** Returns the least coordinate along up. */
    double lowest(BodyGraph graph, Vec3 up) {
        int last = joints.get(joints.size() - 1);
        double tip = graph.tip(last).dot(up);
        return joints.stream().mapToDouble(joint -> graph.at(joint).dot(up)).reduce(tip, Math::min);
    }
}

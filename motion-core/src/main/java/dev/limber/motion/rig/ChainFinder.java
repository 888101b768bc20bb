package dev.limber.motion.rig;

import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Splits a graph of bones into chains and finds the kind of each. */
final class ChainFinder {
    /** Of the middle: branches off its front part may belong to the head. */
    private static final double FRONT = 0.35;

    /** So many pairs on one joint are a face. */
    private static final int FACE = 3;

    private final BodyGraph graph;
    private final MirrorPlane plane;
    private final List<PairedLimb> limbs;
    private final List<LoneLimb> lone;
    private final BodyAxes axes;
    private final List<Integer> path; // the middle, from the rear to the front
    private final List<PairedLimb> legs;
    private final int head; // index in the path

    ChainFinder(BodyGraph graph) {
        this.graph = graph;
        plane = MirrorPlane.of(graph);
        limbs = PairedLimb.of(graph, plane);
        lone = LoneLimb.of(graph, plane);
        axes = BodyAxes.of(graph, plane, limbs, lone, Midline.of(graph, plane));
        path = axes.midline().path();
        legs = StandingLimbs.of(graph, axes.up(), axes.ground(), limbs).stream()
                .sorted(frontToBack())
                .toList();
        head = head();
    }

    BodyChains find() {
        List<PairedLimb> others = limbs.stream()
                .filter(limb -> !legs.contains(limb))
                .sorted(frontToBack())
                .toList();
        LimbKinds kinds = new LimbKinds(graph, axes, legs, path, head);
        List<KindOf> named = new ArrayList<>();
        legs.forEach(leg -> named.add(new KindOf(leg, ChainKind.LEG, reasonOfLeg())));
        others.forEach(limb -> named.add(kinds.of(limb)));
        List<Chain> chains = new ArrayList<>();
        trunk(named, chains);
        ChainNames names = new ChainNames();
        for (KindOf each : named) {
            List<KindOf> same =
                    named.stream().filter(one -> one.kind == each.kind).toList();
            add(each, same.indexOf(each), same.size(), names, chains);
        }
        lone.forEach(limb -> add(limb, named, names, chains));
        branches(names, chains);
        return PlanRules.of(graph, axes, legs, lone, named, chains, plane);
    }

    /** A limb and what it is. */
    record KindOf(PairedLimb limb, ChainKind kind, String reason) {}

    private static String reasonOfLeg() {
        return "a pair, bent or upright, that ends on the ground";
    }

    private Comparator<PairedLimb> frontToBack() {
        return Comparator.comparingDouble(limb -> -limb.places(graph).stream()
                .mapToDouble(place -> place.dot(axes.forward()))
                .average()
                .orElse(0));
    }

    /** Names tell the head; else it is where the pairs of a face, ears or a jaw branch off, or the last bone. */
    private int head() {
        for (int i = path.size() / 2; i < path.size(); i++) {
            if (ChainWords.isHead(graph.skeleton().name(path.get(i)))) {
                return i;
            }
        }
        int from = (int) Math.ceil((1 - FRONT) * (path.size() - 1));
        for (int i = from; i < path.size(); i++) {
            if (ChainWords.says(graph.skeleton().name(path.get(i)), ChainKind.HEAD)) {
                return i;
            }
        }
        for (int i = from; i < path.size(); i++) {
            int joint = path.get(i);
            if (limbs.stream()
                            .filter(limb -> limb.branch() == joint && !legs.contains(limb))
                            .count()
                    >= FACE) {
                return i;
            }
        }
        Set<Integer> limbRoots = new HashSet<>();
        limbs.stream().filter(limb -> limb.isLimb(graph)).forEach(limb -> limbRoots.add(limb.branch()));
        for (int i = Math.max(1, from); i < path.size(); i++) {
            int joint = path.get(i);
            boolean branches = graph.children(joint).size() > (i + 1 < path.size() ? 1 : 0)
                    && graph.parent(joint) == path.get(i - 1);
            if (branches && !limbRoots.contains(joint)) {
                return i;
            }
        }
        return path.size() < 3 ? path.size() : path.size() - 2;
    }

    /** Returns the place in the middle from which a limb branches off. */
    private int attached(PairedLimb limb) {
        return attached(limb.branch(), limb.a().get(0));
    }

    private int attached(int branch, int first) {
        for (int at = branch; at != Skeleton.NONE; at = graph.parent(at)) {
            if (path.contains(at)) {
                return path.indexOf(at);
            }
        }
        Vec3 place = graph.at(first);
        return IntStream.range(0, path.size())
                .boxed()
                .min(Comparator.comparingDouble(
                        i -> graph.at(path.get(i)).minus(place).dot(axes.forward())))
                .orElse(0);
    }

    /** Splits the middle into tail, trunk, neck and head, by where limbs branch off. */
    private void trunk(List<KindOf> named, List<Chain> chains) {
        int root = IntStream.range(0, path.size())
                .boxed()
                .filter(i -> !path.contains(graph.parent(path.get(i))))
                .findFirst()
                .orElse(0);
        IntStream pairs = named.stream().filter(each -> each.kind.isLimb()).mapToInt(each -> attached(each.limb));
        IntStream others = lone.stream()
                .mapToInt(limb -> attached(limb.branch(), limb.joints().get(0)));
        int[] hung = IntStream.concat(pairs, others).filter(i -> i < head).toArray();
        int rear = IntStream.of(hung).min().orElse(0);
        int front = IntStream.of(hung).max().orElse(head - 1);
        if (legs.isEmpty() && lone.isEmpty()) {
            front = head - 1; // nothing parts the neck of a fish from its trunk
        }
        rear = Math.max(0, Math.min(rear, root));
        front = Math.min(path.size() - 1, Math.max(Math.max(front, rear), Math.min(root, head - 1)));
        double shoulders = legs.isEmpty()
                ? Double.NEGATIVE_INFINITY
                : ahead(legs.get(0).a().get(0));
        while (legs.size() > 1 && front + 1 < head && ahead(path.get(front + 1)) <= shoulders) {
            front++; // in rigs, any joint of the chest may be the parent of shoulders
        }
        int start = rear;
        List<Integer> tail =
                IntStream.range(0, start).mapToObj(i -> path.get(start - 1 - i)).toList();
        String limbs =
                hung.length == 0 ? "the middle of the body behind the head" : "from the hind limbs to the front ones";
        chain("trunk", ChainKind.TRUNK, path.subList(rear, front + 1), limbs, chains);
        chain("neck", ChainKind.NECK, path.subList(front + 1, Math.max(front + 1, head)), "from trunk to head", chains);
        List<Integer> skull = path.subList(Math.min(path.size(), Math.max(front + 1, head)), path.size());
        int jaw = jaw(skull);
        chain("head", ChainKind.HEAD, skull.subList(0, jaw), "the front end of the middle", chains);
        chain("jaw", ChainKind.JAW, skull.subList(jaw, skull.size()), "it has the name, and follows the head", chains);
        chain("tail", ChainKind.TAIL, tail, "the end of the middle behind the trunk", chains);
    }

    /** Returns where a jaw begins that goes on in the line of the head, or the end. */
    private int jaw(List<Integer> skull) {
        return IntStream.range(1, skull.size())
                .filter(i -> ChainWords.isJaw(graph.skeleton().name(skull.get(i))))
                .findFirst()
                .orElse(skull.size());
    }

    private double ahead(int joint) {
        return graph.at(joint).dot(axes.forward());
    }

    private static void chain(String name, ChainKind kind, List<Integer> joints, String reason, List<Chain> chains) {
        if (!joints.isEmpty()) {
            chains.add(new Chain(name, kind, Side.CENTER, 0, joints, Skeleton.NONE, Skeleton.NONE, reason));
        }
    }

    private void add(KindOf each, int order, int count, ChainNames names, List<Chain> chains) {
        PairedLimb limb = each.limb;
        boolean aLeft = plane.across().dot(axes.left()) > 0;
        for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
            List<Integer> joints = (side == Side.LEFT) == aLeft ? limb.a() : limb.b();
            int heel = Skeleton.NONE;
            int contact = Skeleton.NONE;
            if (each.kind == ChainKind.LEG && !limb.isBare(graph)) {
                LegJoints leg = LegJoints.of(graph, axes, joints, order == 0 && count > 1);
                heel = count > 2 ? Skeleton.NONE : joints.get(leg.heel()); // many legs have none
                contact = joints.get(leg.contact());
            }
            String name = names.of(each.kind, side, order, count);
            chains.add(new Chain(name, each.kind, side, order, joints, heel, contact, each.reason));
        }
    }

    /** Adds a limb without a twin, which comes after those that have one. */
    private void add(LoneLimb limb, List<KindOf> named, ChainNames names, List<Chain> chains) {
        int pairs =
                (int) named.stream().filter(each -> each.kind == limb.kind()).count();
        List<Integer> joints = limb.joints();
        boolean stands = limb.kind() == ChainKind.LEG && !graph.isBare(joints.get(joints.size() - 1));
        LegJoints leg = stands ? LegJoints.of(graph, axes, joints, false) : null;
        chains.add(new Chain(
                names.of(limb.kind(), limb.side(), pairs, pairs + 1),
                limb.kind(),
                limb.side(),
                pairs,
                joints,
                leg == null ? Skeleton.NONE : joints.get(leg.heel()),
                leg == null ? Skeleton.NONE : joints.get(leg.contact()),
                "named so, without a twin"));
    }

    /** Adds what branches off the middle and is no pair. */
    private void branches(ChainNames names, List<Chain> chains) {
        Set<Integer> held = new HashSet<>(path);
        chains.forEach(chain -> held.addAll(chain.joints()));
        for (int i = 0; i < path.size(); i++) {
            for (int child : graph.children(path.get(i))) {
                boolean paired = plane.pairs().stream().anyMatch(pair -> pair.a() == child || pair.b() == child);
                if (held.contains(child) || paired || graph.children(child).isEmpty()) {
                    continue;
                }
                List<Integer> joints = graph.path(child);
                Optional<ChainKind> named = ChainWords.of(BodyAxes.names(graph, joints));
                boolean jaw =
                        i >= head - 1 && named.orElse(i < head ? ChainKind.OTHER : ChainKind.JAW) == ChainKind.JAW;
                ChainKind kind = jaw ? ChainKind.JAW : ChainKind.OTHER;
                chain(names.of(kind, Side.CENTER, 0, 1), kind, joints, "branches off the middle", chains);
            }
        }
    }
}

package dev.limber.motion.rig;

import dev.limber.motion.Vec3;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The plane of symmetry of a body, and the branches that are each other's mirror image.
 *
 * @param across unit, from one side to the other
 * @param offset of the plane along it
 * @param pairs the outermost branches; branches of these are not pairs of their own
 * @param sure whether there are pairs; without, {@code across} is a guess
 */
record MirrorPlane(Vec3 across, double offset, List<Pair> pairs, boolean sure) {
    /** Cosine: paired joints lie this much along the normal of the plane. */
    private static final double ALONG = 0.97;
    /** Of the branches' length: they are as long, or no pair. */
    private static final double AS_LONG = 0.15;
    /** The same of those with names of twins, and the cosine: a rest pose may be a step. */
    private static final double NAMED_AS_LONG = 0.4;

    private static final double NAMED_ALONG = 0.7;
    /** Cosine: sides in names show a plane when they agree this much among each other. */
    private static final double SIDES_AGREE = 0.7;

    private static final double NEAR_AXIS = Math.toRadians(20);
    /** Of the body's size: as far may a joint be from the image of its twin. */
    private static final double IMAGE = 0.08;

    private static final int MOST = 128;
    /** Cosine: planes whose normals are nearer than this are one. */
    private static final double SAME_SPAN = 0.999;

    private static final int MOST_PLANES = 48;
    private static final int MOST_JOINTS = 250;

    /**
     * Two branches that are each other's mirror image.
     *
     * @param branch the joint that both leave
     * @param a the first joint of the branch on the side that {@code across} points to
     */
    record Pair(int branch, int a, int b) {}

    /** @param named whether the names of the two are the same but for the side */
    private record Candidate(int a, int b, Vec3 span, double weight, boolean named) {}

    static MirrorPlane of(BodyGraph graph) {
        List<Candidate> candidates = new ArrayList<>();
        for (int joint = 0; joint < graph.skeleton().jointCount(); joint++) {
            List<Integer> children = graph.isKept(joint) ? longest(graph, joint) : List.of();
            for (int i = 0; i < children.size(); i++) {
                for (int j = i + 1; j < children.size(); j++) {
                    candidate(graph, children.get(i), children.get(j), candidates);
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::weight).reversed());
        List<Vec3> joints = sample(graph);
        Vec3 across = new Vec3(1, 0, 0);
        double most = 0;
        List<Vec3> tried = new ArrayList<>();
        for (Candidate candidate : candidates) {
            Vec3 span = candidate.span.normalized();
            boolean seen = tried.stream().anyMatch(other -> Math.abs(other.dot(span)) > SAME_SPAN);
            if (seen || tried.size() == MOST_PLANES) {
                continue;
            }
            tried.add(span);
            double symmetry = symmetry(joints, span, middle(graph, candidate).dot(span), IMAGE * graph.size());
            if (symmetry > most) {
                most = symmetry;
                across = span;
            }
        }
        Vec3 named = named(graph, candidates);
        if (named.length() > 0 && Math.abs(across.dot(named)) < SIDES_AGREE) {
            across = named;
            most = 1;
        }
        across = across.x() + across.y() + across.z() < 0 ? across.negated() : across;
        return most == 0 ? new MirrorPlane(across, 0, List.of(), false) : paired(graph, candidates, across);
    }

    /**
     * Returns the direction from right to left by names alone: that of the branches whose names are the same but for the
     * side, as their mean and at an axis near to it. Zero where no names tell, or where they contradict each other.
     */
    private static Vec3 named(BodyGraph graph, List<Candidate> candidates) {
        Vec3 sum = Vec3.ZERO;
        double all = 0;
        for (Candidate candidate : candidates) {
            if (candidate.named) {
                boolean left = PartWords.sideOf(graph.skeleton().name(candidate.a)) == Side.LEFT;
                Vec3 span = candidate.span.normalized().times(candidate.weight);
                sum = sum.plus(left ? span : span.negated());
                all += candidate.weight;
            }
        }
        return sum.length() < SIDES_AGREE * all || all == 0 ? Vec3.ZERO : Axes.snap(sum.normalized(), NEAR_AXIS);
    }

    /** Returns the places of the joints of a body, or of many of them where there are more than tell more. */
    private static List<Vec3> sample(BodyGraph graph) {
        List<Integer> kept = IntStream.range(0, graph.skeleton().jointCount())
                .filter(graph::isKept)
                .boxed()
                .toList();
        int step = 1 + kept.size() / MOST_JOINTS;
        return IntStream.iterate(0, i -> i < kept.size(), i -> i + step)
                .mapToObj(i -> graph.at(kept.get(i)))
                .toList();
    }

    /** Returns how well the joints' images meet joints, a sum over all of them. */
    private static double symmetry(List<Vec3> joints, Vec3 across, double offset, double near) {
        double sum = 0;
        for (Vec3 joint : joints) {
            Vec3 image = joint.minus(across.times(2 * (joint.dot(across) - offset)));
            double nearest = Double.POSITIVE_INFINITY;
            for (Vec3 other : joints) {
                nearest = Math.min(nearest, image.distance(other));
            }
            sum += Math.max(0, 1 - nearest / near);
        }
        return sum;
    }

    /** Returns the children, without the shortest where there are more than any body has. */
    private static List<Integer> longest(BodyGraph graph, int joint) {
        return graph.children(joint).stream()
                .sorted(Comparator.comparingDouble(graph::extent).reversed())
                .limit(MOST)
                .toList();
    }

    private static void candidate(BodyGraph graph, int a, int b, List<Candidate> candidates) {
        double longer = Math.max(graph.extent(a), graph.extent(b));
        boolean named =
                NamedSides.areTwins(graph.skeleton().name(a), graph.skeleton().name(b));
        if (Math.abs(graph.extent(a) - graph.extent(b)) > (named ? NAMED_AS_LONG : AS_LONG) * longer) {
            return;
        }
        List<Integer> first = graph.path(a);
        List<Integer> second = graph.path(b);
        Vec3 widest = Vec3.ZERO;
        for (int i = 0; i < Math.min(first.size(), second.size()); i++) {
            Vec3 span = graph.at(first.get(i)).minus(graph.at(second.get(i)));
            widest = span.length() > widest.length() ? span : widest;
        }
        Vec3 roots = graph.at(a).minus(graph.at(b));
        if (named && roots.length() > BodyGraph.SAME_PLACE * graph.size()) {
            widest = roots; // the limbs may be taking a step
        }
        if (widest.length() > BodyGraph.SAME_PLACE * graph.size()) {
            candidates.add(new Candidate(a, b, widest, longer, named));
        }
    }

    /** Takes the pairs along one direction, the longest first, whose halfway points lie in one plane. */
    private static MirrorPlane paired(BodyGraph graph, List<Candidate> candidates, Vec3 across) {
        List<Candidate> along = candidates.stream()
                .filter(candidate ->
                        Math.abs(candidate.span.normalized().dot(across)) > (candidate.named ? NAMED_ALONG : ALONG))
                .sorted(Comparator.comparing(candidate -> !candidate.named)) // the others stay in order
                .toList();
        double offset = middle(graph, along.get(0)).dot(across);
        List<Pair> pairs = new ArrayList<>();
        boolean[] taken = new boolean[graph.skeleton().jointCount()];
        for (Candidate candidate : along) {
            if (taken[candidate.a]
                    || taken[candidate.b]
                    || !(candidate.named || isImage(graph, candidate, across, offset))) {
                continue;
            }
            boolean aFirst = candidate.span.dot(across) > 0;
            pairs.add(new Pair(
                    graph.parent(candidate.a), aFirst ? candidate.a : candidate.b, aFirst ? candidate.b : candidate.a));
            graph.branch(candidate.a).forEach(joint -> taken[joint] = true);
            graph.branch(candidate.b).forEach(joint -> taken[joint] = true);
        }
        return new MirrorPlane(across, offset, List.copyOf(pairs), !pairs.isEmpty());
    }

    private static Vec3 middle(BodyGraph graph, Candidate candidate) {
        return tip(graph, candidate.a).plus(tip(graph, candidate.b)).times(0.5);
    }

    private static Vec3 tip(BodyGraph graph, int branch) {
        List<Integer> path = graph.path(branch);
        return graph.at(path.get(path.size() - 1));
    }

    private static boolean isImage(BodyGraph graph, Candidate candidate, Vec3 across, double offset) {
        List<Integer> first = graph.path(candidate.a);
        List<Integer> second = graph.path(candidate.b);
        if (first.size() != second.size()) {
            return false;
        }
        for (int i = 0; i < first.size(); i++) {
            Vec3 at = graph.at(first.get(i));
            Vec3 image = at.minus(across.times(2 * (at.dot(across) - offset)));
            if (image.distance(graph.at(second.get(i))) > IMAGE * graph.size()) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether a joint lies in the plane. */
    boolean holds(Vec3 point, double size) {
        return !sure || Math.abs(point.dot(across) - offset) <= IMAGE * size;
    }
}

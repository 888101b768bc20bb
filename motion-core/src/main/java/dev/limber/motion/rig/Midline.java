package dev.limber.motion.rig;

import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The joints in the middle of a body: the longest path through them, from one end of the body to the other, and what
 * branches off it.
 *
 * @param path joints from one end to the other, either end first
 */
record Midline(List<Integer> path) {
    /** A joint above the body that is farther from it than this many bones only carries it. */
    private static final double FAR = 3;
    /** Of all bones of the middle: shorter branches are no end of the body. */
    private static final double SUBSTANTIAL = 0.12;

    private static final Set<String> CONTROLS = Set.of("ctrl", "control");

    private static final Set<String> CARRIERS =
            Set.of("root", "armature", "master", "reference", "trajectory", "motion", "origin", "world", "global");

    static Midline of(BodyGraph graph, MirrorPlane plane) {
        Set<Integer> middle = middle(graph, plane);
        int top = top(graph, middle);
        double[] depth = new double[graph.skeleton().jointCount()];
        List<Integer> joints =
                graph.branch(top).stream().filter(middle::contains).toList();
        int apex = top;
        double longest = -1;
        for (int i = joints.size() - 1; i >= 0; i--) {
            int joint = joints.get(i);
            double[] depths = depths(graph, middle, joint, depth);
            depth[joint] = depths.length == 0 ? graph.tip(joint).distance(graph.at(joint)) : depths[depths.length - 1];
            double through = depth[joint] + (depths.length > 1 ? depths[depths.length - 2] : 0);
            if (through > longest) {
                longest = through;
                apex = joint;
            }
        }
        List<Integer> first = children(graph, middle, apex).stream()
                .sorted(Comparator.comparingDouble((Integer child) -> graph.bone(child) + depth[child])
                        .reversed())
                .toList();
        List<Integer> path = new ArrayList<>();
        if (first.size() > 1) {
            path.addAll(walk(graph, middle, first.get(1), depth));
            Collections.reverse(path);
        }
        path.add(apex);
        if (!first.isEmpty()) {
            path.addAll(walk(graph, middle, first.get(0), depth));
        }
        return new Midline(List.copyOf(path));
    }

    private static double[] depths(BodyGraph graph, Set<Integer> middle, int joint, double[] depth) {
        return children(graph, middle, joint).stream()
                .mapToDouble(child -> graph.bone(child) + depth[child])
                .sorted()
                .toArray();
    }

    private static List<Integer> children(BodyGraph graph, Set<Integer> middle, int joint) {
        return graph.children(joint).stream().filter(middle::contains).toList();
    }

    private static Set<Integer> middle(BodyGraph graph, MirrorPlane plane) {
        Set<Integer> middle = new HashSet<>();
        for (int root : graph.roots()) {
            middle.addAll(graph.branch(root));
        }
        plane.pairs().forEach(pair -> {
            graph.branch(pair.a()).forEach(middle::remove);
            graph.branch(pair.b()).forEach(middle::remove);
        });
        List<Integer> aside = middle.stream()
                .filter(joint -> graph.parent(joint) != Skeleton.NONE
                        && graph.children(graph.parent(joint)).size() > 1
                        && isAside(graph, plane, middle, joint))
                .toList();
        aside.forEach(joint -> graph.branch(joint).forEach(middle::remove));
        List<Integer> limbs = middle.stream()
                .filter(joint -> ChainWords.isLimbOfSide(graph.skeleton().name(joint)))
                .toList();
        limbs.forEach(joint -> graph.branch(joint).forEach(middle::remove));
        return middle;
    }

    /** Whether a branch leads away from the middle with all its ends: an arm without a twin may be as long as neck and head. */
    private static boolean isAside(BodyGraph graph, MirrorPlane plane, Set<Integer> middle, int branch) {
        List<Integer> joints =
                graph.branch(branch).stream().filter(middle::contains).toList();
        long away = joints.stream()
                .filter(joint -> !plane.holds(graph.at(joint), graph.size()))
                .count();
        boolean ends = joints.stream()
                .filter(joint -> children(graph, middle, joint).isEmpty())
                .noneMatch(end -> plane.holds(graph.at(end), graph.size()));
        return !plane.holds(graph.at(branch), graph.size()) || (ends && 2 * away > joints.size());
    }

    /** Returns the uppermost joint that is part of the body, below roots that only carry it. */
    private static int top(BodyGraph graph, Set<Integer> middle) {
        int top = graph.roots().stream()
                .max(Comparator.comparingInt(root -> graph.branch(root).size()))
                .orElse(0);
        double[] bones = middle.stream()
                .filter(joint -> graph.parent(joint) != Skeleton.NONE)
                .mapToDouble(graph::bone)
                .sorted()
                .toArray();
        double usual = bones.length == 0 ? 0 : bones[bones.length / 2];
        double all = Arrays.stream(bones).sum();
        while (true) {
            List<Integer> children = children(graph, middle, top);
            if (children.size() != 1 || graph.children(top).size() > 1 || !carries(graph, middle, top, usual, all)) {
                return top;
            }
            top = children.get(0);
        }
    }

    private static boolean carries(BodyGraph graph, Set<Integer> middle, int root, double usual, double all) {
        int child = children(graph, middle, root).get(0);
        boolean named = has(graph, root, CARRIERS) || has(graph, root, CONTROLS) || has(graph, child, CONTROLS);
        long branches = children(graph, middle, child).stream()
                .filter(branch -> graph.extent(branch) >= SUBSTANTIAL * all)
                .count();
        boolean samePlace = graph.bone(child) <= BodyGraph.SAME_PLACE * graph.size();
        return named || samePlace || graph.bone(child) > FAR * usual || branches > 1;
    }

    private static boolean has(BodyGraph graph, int joint, Set<String> words) {
        return PartWords.wordsOf(graph.skeleton().name(joint)).stream().anyMatch(words::contains);
    }

    Midline reversed() {
        List<Integer> back = new ArrayList<>(path);
        Collections.reverse(back);
        return new Midline(List.copyOf(back));
    }

    /** Follows the longest branches, but prefers a shorter one that goes straight on to one that leads sideways. */
    private static List<Integer> walk(BodyGraph graph, Set<Integer> middle, int first, double[] depth) {
        List<Integer> line = new ArrayList<>();
        int at = first;
        while (at != Skeleton.NONE) {
            line.add(at);
            int joint = at;
            Vec3 ahead = graph.at(joint).minus(graph.at(graph.parent(joint))).normalized();
            at = children(graph, middle, joint).stream()
                    .max(Comparator.comparingDouble(child -> value(graph, middle, joint, child, ahead, depth)))
                    .orElse(Skeleton.NONE);
        }
        return line;
    }

    private static double value(
            BodyGraph graph, Set<Integer> middle, int joint, int child, Vec3 ahead, double[] depth) {
        int end = child;
        for (List<Integer> next = List.of(child); !next.isEmpty(); next = children(graph, middle, end)) {
            end = next.stream()
                    .max(Comparator.comparingDouble((Integer at) -> graph.bone(at) + depth[at]))
                    .orElseThrow();
        }
        double straight = 1.5 + ahead.dot(graph.tip(end).minus(graph.at(joint)).normalized());
        double jaw = ChainWords.says(graph.skeleton().name(child), ChainKind.JAW) ? 0.5 : 1;
        return jaw * straight * (graph.bone(child) + depth[child]);
    }

    Vec3 chord(BodyGraph graph) {
        int last = path.get(path.size() - 1);
        return graph.tip(last).minus(graph.at(path.get(0)));
    }
}

package dev.limber.motion.rig;

import dev.limber.motion.Vec3;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A limb on one side of a body and its image on the other.
 *
 * @param branch the joint of the body from which both branch off
 * @param a joints outwards, on the side that {@link MirrorPlane#across} points to
 * @param b joints outwards, on the other
 * @param digits how many short branches leave the outer half of one
 */
record PairedLimb(int branch, List<Integer> a, List<Integer> b, int digits) {
    /** Branches that leave the first part of a limb are limbs of their own when they are as long as this part of it. */
    private static final double FIRST_PART = 0.25;

    private static final double OWN_LIMB = 0.5;
    /** Limbs that end lower than this above the lowest one, in body sizes, stand on one ground. */
    private static final double GROUND = 0.06;

    private static final double GUESSED = 0.5;
    /** Of the longest bone before them: the fingers of a wing are longer. */
    private static final double WING_FINGER = 1.2;

    /** Of a limb's height above the ground: a limb without a foot ends lower than this. */
    private static final double ANKLE = 0.2;

    /** Returns the limbs of all pairs of branches. */
    static List<PairedLimb> of(BodyGraph graph, MirrorPlane plane) {
        List<PairedLimb> limbs = new ArrayList<>();
        for (MirrorPlane.Pair pair : plane.pairs()) {
            List<List<Integer>> others = new ArrayList<>(split(graph, pair.b()));
            for (List<Integer> a : split(graph, pair.a())) {
                Vec3 end = graph.at(a.get(a.size() - 1));
                Vec3 image = end.minus(plane.across().times(2 * (end.dot(plane.across()) - plane.offset())));
                others.stream()
                        .min(Comparator.comparingDouble(
                                b -> graph.at(b.get(b.size() - 1)).distance(image)))
                        .ifPresent(b -> {
                            others.remove(b);
                            limbs.add(new PairedLimb(pair.branch(), a, b, digits(graph, a)));
                        });
            }
        }
        return limbs;
    }

    /** Returns the limbs of a branch: one, or several that leave it near where it begins. */
    private static List<List<Integer>> split(BodyGraph graph, int first) {
        List<Integer> path = graph.path(first);
        double length = graph.extent(first) - graph.bone(first);
        double gone = 0;
        for (int i = 0; i + 1 < path.size() && gone <= FIRST_PART * length; i++) {
            List<Integer> own = graph.children(path.get(i)).stream()
                    .filter(child -> graph.extent(child) >= OWN_LIMB * length)
                    .toList();
            if (own.size() > 1) {
                return own.stream()
                        .flatMap(child -> split(graph, child).stream())
                        .toList();
            }
            gone += graph.bone(path.get(i + 1));
        }
        return List.of(path);
    }

    private static int digits(BodyGraph graph, List<Integer> path) {
        int most = 0;
        for (int i = path.size() / 3; i < path.size(); i++) {
            most = Math.max(most, graph.children(path.get(i)).size() - 1);
        }
        return most;
    }

    /** Returns the length along the bones from the first joint to the tip. */
    double length(BodyGraph graph) {
        return graph.extent(a.get(0)) - graph.bone(a.get(0));
    }

    /** Returns the middle between the first joints of both sides. */
    Vec3 root(BodyGraph graph) {
        return graph.at(a.get(0)).plus(graph.at(b.get(0))).times(0.5);
    }

    /**
     * Returns how far it leads down from its first joint to its end, as a part of that way: 1 straight down, -1 up. The end of
     * a bare limb is a guess, which counts as half.
     */
    double drop(BodyGraph graph, Vec3 up) {
        if (isBare(graph)) {
            return GUESSED;
        }
        List<Vec3> places = places(graph);
        return -places.get(places.size() - 1).minus(places.get(0)).normalized().dot(up);
    }

    /** Returns how far it leads aside from its first joint to its end, as a part of that way. */
    double spread(BodyGraph graph, MirrorPlane plane) {
        List<Vec3> places = places(graph);
        return Math.abs(
                places.get(places.size() - 1).minus(places.get(0)).normalized().dot(plane.across()));
    }

    /** Whether two fingers at least are longer than all bones before them: they spread a wing. */
    boolean hasWingFingers(BodyGraph graph) {
        double longest = 0;
        for (int i = 1; i < a.size(); i++) {
            longest = Math.max(longest, graph.bone(a.get(i)));
            double bone = WING_FINGER * longest;
            long fingers = graph.children(a.get(i)).stream()
                    .filter(finger -> graph.children(finger).size() > 0 && graph.extent(finger) > bone)
                    .count();
            if (fingers > 1) {
                return true;
            }
        }
        return false;
    }

    /** Returns how many joints and tips make its bones. */
    int points(BodyGraph graph) {
        int last = a.get(a.size() - 1);
        return a.size() + (graph.tip(last).distance(graph.at(last)) > 0 ? 1 : 0);
    }

    /** Returns the places of its joints and of its tip on one side. */
    List<Vec3> places(BodyGraph graph) {
        List<Vec3> places = new ArrayList<>(a.stream().map(graph::at).toList());
        int last = a.get(a.size() - 1);
        if (graph.tip(last).distance(graph.at(last)) > 0) {
            places.add(graph.tip(last));
        }
        return places;
    }

    /** Returns the least coordinate along up. */
    double lowest(BodyGraph graph, Vec3 up) {
        return places(graph).stream().mapToDouble(up::dot).min().orElse(0);
    }

    /**
     * Whether it is more than an ear, a horn or an eye: three points at least, and an eighth of the body long, or a
     * twentieth where names call it a leg; or called a limb where the body has no longer ones.
     */
    boolean isLimb(BodyGraph graph) {
        return isBare(graph) || (points(graph) >= 3 && length(graph) >= graph.size() / (isCalledLeg(graph) ? 20 : 8));
    }

    /** Whether most of its joints have names of a leg: those of a bat are short beside its wings. */
    private boolean isCalledLeg(BodyGraph graph) {
        return a.stream()
                        .filter(joint -> ChainWords.says(graph.skeleton().name(joint), ChainKind.LEG))
                        .count()
                >= 3;
    }

    /** Whether it ends without a foot or a hand. */
    boolean isBare(BodyGraph graph) {
        return graph.isBare(a.get(a.size() - 1));
    }

    /**
     * Whether it ends about as low as the lowest limb, and in its lower half.
     *
     * @param named whether names say that it is a leg or an arm: it may then end at an ankle, without a foot
     */
    boolean isGrounded(BodyGraph graph, Vec3 up, double ground, boolean named) {
        List<Vec3> places = places(graph);
        double end = places.get(places.size() - 1).dot(up);
        double top = places.stream().mapToDouble(up::dot).max().orElse(0);
        double low = lowest(graph, up);
        double height = Math.max(GROUND * graph.size(), named ? ANKLE * (top - ground) : 0);
        return low - ground <= height && end - low <= 0.5 * (top - low);
    }

    /** Whether it is bent, or leads down more than out, as legs do and fins do not. */
    boolean isBentOrUpright(BodyGraph graph, Vec3 up) {
        List<Vec3> places = places(graph).subList(points(graph) > 3 ? 1 : 0, points(graph));
        double path = 0;
        for (int i = 1; i < places.size(); i++) {
            path += places.get(i).distance(places.get(i - 1));
        }
        Vec3 chord = places.get(places.size() - 1).minus(places.get(0));
        return chord.length() < 0.92 * path || leadsDown(places, up);
    }

    /** Whether it leads down more than out, from the shoulder on. */
    boolean leadsDown(BodyGraph graph, Vec3 up) {
        return leadsDown(places(graph), up);
    }

    private static boolean leadsDown(List<Vec3> places, Vec3 up) {
        Vec3 chord = places.get(places.size() - 1).minus(places.get(0));
        return -chord.dot(up) > chord.rejectedFrom(up).length();
    }
}

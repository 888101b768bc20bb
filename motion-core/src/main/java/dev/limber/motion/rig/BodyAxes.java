package dev.limber.motion.rig;

import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;

/**
 * Finds up and forward for a body, and which end of its middle is the head.
 *
 * @param up unit, world
 * @param forward unit, world, across neither up nor the mirror plane
 * @param ground coordinate along up of the lowest limb
 * @param midline from the rear to the front
 * @param agreement from 0 to 1: how far the signs agree on where the head is
 */
record BodyAxes(Vec3 up, Vec3 forward, double ground, Midline midline, double agreement) {
    /** A body whose ends lie more above each other than this (a sine) is upright. */
    private static final double UPRIGHT = 0.92;
    /** Signs of which end is the head that weigh less than this do not tell it, even where they agree. */
    private static final double ENOUGH = 1;
    /** Of the body's size: shorter pairs may be ears. */
    private static final double LARGE = 0.2;

    static BodyAxes of(
            BodyGraph graph, MirrorPlane plane, List<PairedLimb> limbs, List<LoneLimb> lone, Midline midline) {
        Vec3 up = up(graph, plane, limbs, lone, midline);
        double ground = ground(graph, up, limbs, lone);
        List<PairedLimb> legs = StandingLimbs.of(graph, up, ground, limbs);
        Vec3 chord = midline.chord(graph).normalized();
        Vec3 side = plane.sure() ? plane.across() : up.cross(chord).normalized();
        side = side.length() > 0 ? side : up.anyPerpendicular();
        Vec3 ahead = side.cross(up).normalized();
        Vec3 feet = feet(graph, legs);
        if (Math.abs(chord.dot(up)) > UPRIGHT || chord.length() == 0) {
            double sides = sides(graph, plane, limbs, up.cross(ahead));
            double facing = sides == 0 ? feet.dot(ahead) + 1e-6 * (ahead.x() + ahead.z()) : sides;
            Midline upwards = chord.dot(up) >= 0 ? midline : midline.reversed();
            return new BodyAxes(
                    up, facing < 0 ? ahead.negated() : ahead, ground, upwards, Math.min(1, Math.abs(facing)));
        }
        ahead = chord.dot(ahead) < 0 ? ahead.negated() : ahead;
        List<Double> votes = new ArrayList<>();
        votes.add(3 * names(graph, midline));
        votes.add(3 * sides(graph, plane, limbs, up.cross(ahead)));
        votes.add(3 * order(graph, chord, legs));
        votes.add(2 * feet.dot(ahead));
        votes.add(1.5 * branches(graph, midline, limbs));
        votes.add(0.7 * Math.signum(chord.dot(up)) * Math.min(1, 3 * Math.abs(chord.dot(up))));
        // Fins lead back; the claws and feelers of many-legged bodies ahead.
        List<PairedLimb> raised =
                limbs.stream().filter(limb -> !legs.contains(limb)).toList();
        votes.add(
                legs.isEmpty() ? -sweep(graph, raised, ahead) : legs.size() > 2 ? 2 * sweep(graph, raised, ahead) : 0);
        double sum = votes.stream().mapToDouble(Double::doubleValue).sum();
        double all = votes.stream().mapToDouble(Math::abs).sum();
        double agreement = Math.abs(sum) / Math.max(all, ENOUGH);
        return new BodyAxes(
                up, sum < 0 ? ahead.negated() : ahead, ground, sum < 0 ? midline.reversed() : midline, agreement);
    }

    /**
     * Takes the axis along which most limbs lead down and end on one ground, of several the one that files mostly have up:
     * feet that point ahead end on one ground along that way too.
     */
    private static Vec3 up(
            BodyGraph graph, MirrorPlane plane, List<PairedLimb> limbs, List<LoneLimb> lone, Midline midline) {
        Vec3 along = midline.chord(graph).normalized();
        Vec3 best = Axes.ALL.get(0);
        double most = Double.NEGATIVE_INFINITY;
        for (Vec3 up : Axes.ALL) {
            double ground = ground(graph, up, limbs, lone);
            List<PairedLimb> legs = StandingLimbs.low(graph, up, ground, limbs);
            double[] drops =
                    legs.stream().mapToDouble(leg -> leg.drop(graph, up)).toArray();
            double value =
                    DoubleStream.of(drops).map(drop -> Math.min(1, 0.5 + drop)).sum()
                            + DoubleStream.of(drops).average().orElse(0)
                            + (up.y() > 0 ? 0.5 : up.z() > 0 ? 0.25 : 0);
            boolean aside = plane.sure() && Math.abs(up.dot(plane.across())) > 0.5;
            boolean lies = !plane.sure() && Math.abs(up.dot(along)) > 0.8;
            value += lone.stream()
                    .filter(limb -> limb.kind() == ChainKind.LEG && limb.lowest(graph, up) == ground)
                    .count();
            value -= aside || lies ? 10 : 0;
            if (value > most) {
                most = value;
                best = up;
            }
        }
        return best;
    }

    private static double ground(BodyGraph graph, Vec3 up, List<PairedLimb> limbs, List<LoneLimb> lone) {
        DoubleStream pairs = limbs.stream()
                .filter(limb -> limb.isLimb(graph) && !isGear(graph, limb))
                .mapToDouble(limb -> limb.lowest(graph, up));
        DoubleStream others = lone.stream().mapToDouble(limb -> limb.lowest(graph, up));
        return DoubleStream.concat(pairs, others).min().orElse(0);
    }

    private static boolean isGear(BodyGraph graph, PairedLimb limb) {
        return ChainWords.of(names(graph, limb.a()))
                .filter(kind -> kind == ChainKind.OTHER)
                .isPresent();
    }

    static List<String> names(BodyGraph graph, List<Integer> joints) {
        return joints.stream().map(graph.skeleton()::name).toList();
    }

    /** Returns where feet point: the last two bones of the legs, as a mean of unit vectors. */
    private static Vec3 feet(BodyGraph graph, List<PairedLimb> legs) {
        Vec3 sum = Vec3.ZERO;
        for (PairedLimb leg : legs) {
            List<Vec3> places = leg.places(graph);
            int last = places.size() - 1;
            sum = sum.plus(
                    places.get(last).minus(places.get(Math.max(0, last - 2))).normalized());
        }
        return sum.times(1.0 / Math.max(1, legs.size()));
    }

    /** Returns 1 when names call the end of the path the head, or its start the tail; -1 the other way round. */
    private static double names(BodyGraph graph, Midline midline) {
        List<Integer> path = midline.path();
        double head = 0;
        double tail = 0;
        for (int i = 0; i < path.size(); i++) {
            double place = path.size() == 1 ? 0 : 2.0 * i / (path.size() - 1) - 1;
            String name = graph.skeleton().name(path.get(i));
            boolean front = ChainWords.says(name, ChainKind.HEAD)
                    || ChainWords.says(name, ChainKind.NECK)
                    || ChainWords.says(name, ChainKind.JAW);
            head += front ? place : 0;
            tail += ChainWords.says(name, ChainKind.TAIL) ? place : 0;
        }
        return Math.signum(head - tail);
    }

    /** Returns 1 when the limbs that names call left are on that side, -1 when they are on the other. */
    private static double sides(BodyGraph graph, MirrorPlane plane, List<PairedLimb> limbs, Vec3 left) {
        double sum = limbs.stream()
                .mapToDouble(limb -> NamedSides.order(graph, limb) * Math.max(limb.length(graph), graph.size() / 100))
                .sum();
        return Math.signum(sum) * Math.signum(plane.across().dot(left));
    }

    /** Returns 1 if legs with names of front legs are in front of those with names of hind legs; -1 if behind. */
    private static double order(BodyGraph graph, Vec3 chord, List<PairedLimb> legs) {
        double sum = 0;
        for (PairedLimb leg : legs) {
            int place = ChainWords.place(names(graph, leg.a()));
            double along = graph.at(leg.a().get(0)).dot(chord);
            for (PairedLimb other : legs) {
                sum += place * (along - graph.at(other.a().get(0)).dot(chord));
            }
        }
        return Math.signum(sum);
    }

    /** Returns 1 when the end of the path branches (ears, jaw, eyes) and its start does not. */
    private static double branches(BodyGraph graph, Midline midline, List<PairedLimb> limbs) {
        List<Integer> path = midline.path();
        Set<Integer> large = new HashSet<>(path);
        for (PairedLimb limb : limbs) {
            boolean isLarge = limb.isLimb(graph) && limb.length(graph) > LARGE * graph.size();
            for (int at : isLarge ? List.of(limb.a().get(0), limb.b().get(0)) : List.<Integer>of()) {
                for (int up = at; up != Skeleton.NONE && large.add(up); up = graph.parent(up)) {}
            }
        }
        double sum = 0;
        for (int i = 0; i < path.size(); i++) {
            double place = path.size() == 1 ? 0 : 2.0 * i / (path.size() - 1) - 1;
            List<Integer> children = graph.children(path.get(i));
            long small = children.size() == 1
                    ? 0 // the path itself goes on
                    : children.stream().filter(child -> !large.contains(child)).count();
            sum += Math.abs(place) > 0.5 ? small * place : 0;
        }
        return Math.signum(sum);
    }

    /** Returns how far limbs lead ahead from their roots to their tips, as a part of their length. */
    private static double sweep(BodyGraph graph, List<PairedLimb> limbs, Vec3 ahead) {
        double sum = 0;
        double all = 0;
        for (PairedLimb limb : limbs) {
            List<Vec3> places = limb.places(graph);
            Vec3 way = places.get(places.size() - 1).minus(places.get(0));
            sum += limb.isLimb(graph) ? way.dot(ahead) : 0;
            all += limb.isLimb(graph) ? way.length() : 0;
        }
        return all == 0 ? 0 : sum / all;
    }

    /** Returns unit, to the left of the body. */
    Vec3 left() {
        return up.cross(forward).normalized();
    }
}

package dev.limber.motion.rig;

import dev.limber.motion.Vec3;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Finds the pairs of limbs that a body stands on: its legs, be one of them raised. */
final class StandingLimbs {
    /** Of a limb: those of a body that has them all around are as long. */
    private static final double ALIKE = 0.15;
    /** So many pairs are all around. */
    private static final int MANY = 3;
    /** Of the height of a leg: a paw that is raised ends lower. */
    private static final double RAISED = 0.4;
    /** A trunk that is less steep than this, as a sine, needs legs at both of its ends. */
    private static final double LEVEL = 0.6;
    /** Of the length of a leg: as far from it at least is the next along a trunk. */
    private static final double APART = 0.25;
    /** Legs of one body are at most so many times as long as each other. */
    private static final double LONGER = 2;

    private static final Set<ChainKind> LEGS = Set.of(ChainKind.LEG, ChainKind.ARM, ChainKind.TRUNK);

    private StandingLimbs() {}

    /** Returns the legs, with those of a level trunk that are raised or sprawl beside others. */
    static List<PairedLimb> of(BodyGraph graph, Vec3 up, double ground, List<PairedLimb> limbs) {
        List<PairedLimb> low = low(graph, up, ground, limbs);
        List<PairedLimb> legs = new ArrayList<>(low);
        for (PairedLimb limb : limbs) {
            boolean stands = !low.contains(limb)
                    && limb.isLimb(graph)
                    && mayBeLeg(graph, limb)
                    && low.stream().anyMatch(leg -> isBesideOnTrunk(graph, up, ground, limb, leg));
            if (stands) {
                legs.add(limb);
            }
        }
        return List.copyOf(legs);
    }

    private static boolean mayBeLeg(BodyGraph graph, PairedLimb limb) {
        return !limb.hasWingFingers(graph)
                && ChainWords.of(BodyAxes.names(graph, limb.a()))
                        .filter(kind -> !LEGS.contains(kind))
                        .isEmpty();
    }

    /** Whether a limb is another leg of the trunk that one leg carries: about as long, and on the ground or just above it. */
    private static boolean isBesideOnTrunk(BodyGraph graph, Vec3 up, double ground, PairedLimb limb, PairedLimb leg) {
        double length = limb.length(graph);
        double other = leg.length(graph);
        Vec3 way = limb.root(graph).minus(leg.root(graph));
        boolean level = way.length() > APART * other && Math.abs(way.dot(up)) < LEVEL * way.length();
        boolean alike = length < LONGER * other && other < LONGER * length;
        double raised = RAISED * (leg.root(graph).dot(up) - ground);
        boolean low = limb.isGrounded(graph, up, ground, false)
                || (limb.leadsDown(graph, up) && limb.lowest(graph, up) - ground < raised);
        return level && alike && low;
    }

    /** Returns the limbs that end low, are bent or upright, and are called nothing else. */
    static List<PairedLimb> low(BodyGraph graph, Vec3 up, double ground, List<PairedLimb> limbs) {
        Predicate<PairedLimb> stands = limb -> {
            Optional<ChainKind> named = ChainWords.of(BodyAxes.names(graph, limb.a()));
            boolean leg = named.filter(kind -> kind == ChainKind.LEG).isPresent();
            boolean other = named.filter(
                            kind -> kind == ChainKind.FIN || kind == ChainKind.WING || kind == ChainKind.OTHER)
                    .isPresent();
            boolean arm = named.filter(kind -> kind == ChainKind.ARM).isPresent();
            return !other
                    && !limb.hasWingFingers(graph)
                    && (leg || limb.isBentOrUpright(graph, up) || (arm && limb.leadsDown(graph, up)));
        };
        List<PairedLimb> low = limbs.stream()
                .filter(limb -> limb.isLimb(graph) && limb.isGrounded(graph, up, ground, isLegOrArm(graph, limb)))
                .toList();
        return low.stream()
                .filter(limb -> stands.test(limb) || isOneOfMany(graph, limb, low))
                .toList();
    }

    /** Whether limbs alike leave the same joint all around, as those of an octopus do: it stands on all of them. */
    private static boolean isOneOfMany(BodyGraph graph, PairedLimb limb, List<PairedLimb> low) {
        boolean other = ChainWords.of(BodyAxes.names(graph, limb.a()))
                .filter(kind -> kind != ChainKind.ARM && kind != ChainKind.LEG)
                .isPresent();
        double length = limb.length(graph);
        return !other
                && low.stream()
                                .filter(one -> one.branch() == limb.branch())
                                .filter(one -> Math.abs(one.length(graph) - length) < ALIKE * length)
                                .count()
                        >= MANY;
    }

    private static boolean isLegOrArm(BodyGraph graph, PairedLimb limb) {
        return ChainWords.of(BodyAxes.names(graph, limb.a()))
                .filter(kind -> kind == ChainKind.LEG || kind == ChainKind.ARM)
                .isPresent();
    }
}

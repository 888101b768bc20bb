package dev.limber.motion.rig;

import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.rig.ChainFinder.KindOf;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the plan of a body from its chains, with a confidence. */
final class PlanRules {
    /** A body without limbs of fewer joints is no snake. */
    private static final int SNAKE = 6;

    /** Of the middle's length: a body of which more branches off, limbs or not, is no snake. */
    private static final double BRANCHES = 0.3;
    /** Sine to the mirror plane: wings that lead less far aside are folded, or none. */
    private static final double FOLDED = 0.5;
    /** Of the body's length: what is longer may be an arm or a wing. */
    private static final double SHORT_FIN = 0.3;
    /** Of the middle's length: a longer branch without a twin may be a limb, and the middle itself lead through others. */
    private static final double LONE = 0.15;
    /** Of the length of a leg or of the body: a longer branch on one side is a limb without a twin. */
    private static final double LIMB = 0.5;

    private PlanRules() {}

    static BodyChains of(
            BodyGraph graph,
            BodyAxes axes,
            List<PairedLimb> legs,
            List<LoneLimb> lone,
            List<KindOf> limbs,
            List<Chain> chains,
            MirrorPlane plane) {
        long wings = pairs(limbs, ChainKind.WING);
        long arms = pairs(limbs, ChainKind.ARM);
        long fins = pairs(limbs, ChainKind.FIN);
        double tail = length(graph, chains, ChainKind.TAIL);
        double ahead = length(graph, chains, ChainKind.TRUNK)
                + length(graph, chains, ChainKind.NECK)
                + length(graph, chains, ChainKind.HEAD);
        double along = bodyLength(graph, axes);
        int middle = branching(graph, axes) < BRANCHES * along && longestOff(graph, axes, plane) < LONE * along
                ? axes.midline().path().size()
                : 0;
        BodyPlan plan = plan(
                legs.isEmpty() && count(lone, ChainKind.LEG) > 0 ? 1 : legs.size(),
                (int) (wings + count(lone, ChainKind.WING)),
                (int) (arms + count(lone, ChainKind.ARM)),
                (int) (fins + count(lone, ChainKind.FIN)),
                middle,
                tail > ahead);
        Optional<FootPosture> footPosture = Optional.empty();
        double legLength = 0;
        for (PairedLimb leg : legs) {
            if (leg.isBare(graph)) {
                legLength += leg.length(graph) / legs.size();
                continue;
            }
            boolean front = legs.size() > 1 && leg.equals(legs.get(0));
            LegJoints joints = LegJoints.of(graph, axes, leg.a(), front);
            legLength += joints.length() / legs.size();
            footPosture = Optional.of(joints.footPosture(graph, axes, leg.a()));
        }
        if (legs.isEmpty()) {
            legLength = lone.stream()
                    .filter(limb -> limb.kind() == ChainKind.LEG)
                    .mapToDouble(limb ->
                            LegJoints.of(graph, axes, limb.joints(), false).length())
                    .average()
                    .orElse(0);
        }
        if (plan == BodyPlan.HEXAPOD || plan == BodyPlan.OCTOPOD) {
            footPosture = Optional.empty();
        }
        List<String> reasons = new ArrayList<>();
        reasons.add(words(legs.size(), wings, arms, fins, tail > 0));
        if (!lone.isEmpty()) {
            reasons.add("some of its limbs have no twin on the other side");
        }
        double confidence = (plane.sure() || plan == BodyPlan.SNAKE ? 0.75 : 0.4);
        if (legs.stream().anyMatch(leg -> leg.isBare(graph))) {
            reasons.add("its legs end at the ankles: it has no feet");
        }
        NameAgreement names = NameAgreement.of(graph, axes, limbs, chains, plane);
        if (names.told() > 0) {
            reasons.add(names.words());
            confidence += 0.2 * names.share();
        } else if (limbs.isEmpty() && namesEnds(graph, axes)) {
            reasons.add("its joints have names of heads or tails, none of a limb");
            confidence += 0.1;
        } else {
            reasons.add("the names of its limbs are unknown, so this is by shape only");
        }
        double limb = plane.sure() ? LIMB * (legLength > 0 ? legLength : along) : LONE * along;
        Optional<Chain> twinless = chains.stream()
                .filter(chain -> chain.kind() == ChainKind.OTHER && length(graph, chain.joints()) > limb)
                .filter(chain -> !plane.sure() || !plane.holds(graph.at(chain.last()), graph.size()))
                .findFirst();
        if (names.told() == 0) {
            confidence -= unlikely(graph, plane, legs, limbs, reasons);
        }
        if (plan == BodyPlan.FISH && names.told() == 0 && !hasShortFins(graph, limbs, along)) {
            reasons.add("its fins are as long as limbs, but end on no ground");
            confidence -= 0.15;
        }
        if (twinless.isPresent()) {
            reasons.add("'" + graph.skeleton().name(twinless.get().first())
                    + "' and what is below it is as long as a limb, has no twin on the other side, and stays at rest");
            confidence -= 0.25;
        }
        if (axes.agreement() < 0.5) {
            reasons.add("which end is the head is doubtful");
            confidence -= 0.15;
        }
        List<Chain> kept = chains;
        Optional<String> part = BodyPartAlone.of(graph);
        if (part.isPresent()) {
            plan = BodyPlan.OTHER;
            footPosture = Optional.empty();
            reasons = List.of(part.get());
            kept = chains.stream()
                    .filter(chain -> chain.kind() == ChainKind.TRUNK)
                    .toList();
        }
        if (plan == BodyPlan.OTHER) {
            confidence = Math.min(confidence, 0.5);
        }
        confidence = part.isPresent() ? 0.8 : confidence;
        if (graph.joints() < 3) {
            reasons = List.of(
                    "it has " + graph.joints() + (graph.joints() == 1 ? " joint" : " joints") + ", too few for a body");
            confidence = 0.9;
        }
        return new BodyChains(
                plan,
                footPosture,
                kept,
                graph.pose(),
                axes.up(),
                axes.forward(),
                axes.ground(),
                legLength,
                along,
                Math.max(0.1, confidence),
                reasons);
    }

    private static BodyPlan plan(int legs, int wings, int arms, int fins, int middle, boolean longTail) {
        return switch (legs) {
            case 0 -> fins > 0 ? BodyPlan.FISH : middle >= SNAKE && wings + arms == 0 ? BodyPlan.SNAKE : BodyPlan.OTHER;
            case 1 -> wings == 0 || arms > 0 ? BodyPlan.BIPED : longTail ? BodyPlan.DRAGON : BodyPlan.BIRD;
            case 2 -> wings > 0 ? BodyPlan.DRAGON : arms > 0 ? BodyPlan.CENTAUR : BodyPlan.QUADRUPED;
            case 3 -> BodyPlan.HEXAPOD;
            case 4, 5 -> BodyPlan.OCTOPOD;
            default -> BodyPlan.OTHER;
        };
    }

    /** Adds what shape alone does not tell, and returns how much less sure the body is for it. */
    private static double unlikely(
            BodyGraph graph, MirrorPlane plane, List<PairedLimb> legs, List<KindOf> limbs, List<String> reasons) {
        double leg = legs.stream().mapToDouble(each -> each.length(graph)).max().orElse(Double.POSITIVE_INFINITY);
        boolean folded = limbs.stream()
                .filter(each -> each.kind() == ChainKind.WING)
                .anyMatch(each -> each.limb().spread(graph, plane) < FOLDED);
        boolean ears = limbs.stream()
                .filter(each -> each.kind() == ChainKind.EAR)
                .anyMatch(each -> each.limb().length(graph) > LIMB * leg);
        if (folded) {
            reasons.add("its wings are not spread, so they may be arms");
        }
        if (ears) {
            reasons.add("its ears are as long as limbs");
        }
        return folded || ears ? 0.15 : 0;
    }

    private static boolean hasShortFins(BodyGraph graph, List<KindOf> limbs, double along) {
        return limbs.stream()
                .filter(each -> each.kind() == ChainKind.FIN)
                .allMatch(each -> each.limb().length(graph) < SHORT_FIN * along);
    }

    private static boolean namesEnds(BodyGraph graph, BodyAxes axes) {
        return axes.midline().path().stream()
                .map(graph.skeleton()::name)
                .anyMatch(name -> ChainWords.says(name, ChainKind.HEAD) || ChainWords.says(name, ChainKind.TAIL));
    }

    private static long pairs(List<KindOf> limbs, ChainKind kind) {
        return limbs.stream().filter(each -> each.kind() == kind).count();
    }

    private static int count(List<LoneLimb> limbs, ChainKind kind) {
        return (int) limbs.stream().filter(each -> each.kind() == kind).count();
    }

    private static double length(BodyGraph graph, List<Chain> chains, ChainKind kind) {
        return chains.stream()
                .filter(chain -> chain.kind() == kind)
                .mapToDouble(chain -> length(graph, chain.joints()))
                .sum();
    }

    private static double length(BodyGraph graph, List<Integer> joints) {
        double sum = 0;
        for (int i = 1; i < joints.size(); i++) {
            sum += graph.at(joints.get(i)).distance(graph.at(joints.get(i - 1)));
        }
        return sum;
    }

    /** Returns the length of all bones that are not in the middle. */
    private static double branching(BodyGraph graph, BodyAxes axes) {
        List<Integer> path = axes.midline().path();
        double sum = 0;
        for (int root : graph.roots()) {
            for (int joint : graph.branch(root)) {
                boolean own = graph.parent(joint) != Skeleton.NONE && !path.contains(joint);
                sum += own && !path.contains(graph.parent(joint)) ? graph.bone(joint) : 0;
            }
        }
        return sum;
    }

    /** Returns the length of the longest branch of several joints that leaves the middle and has no twin. */
    private static double longestOff(BodyGraph graph, BodyAxes axes, MirrorPlane plane) {
        List<Integer> path = axes.midline().path();
        return path.stream()
                .flatMap(joint -> graph.children(joint).stream())
                .filter(child -> !path.contains(child) && !graph.children(child).isEmpty())
                .filter(child -> plane.pairs().stream().noneMatch(pair -> pair.a() == child || pair.b() == child))
                .mapToDouble(graph::extent)
                .max()
                .orElse(0);
    }

    private static double bodyLength(BodyGraph graph, BodyAxes axes) {
        List<Integer> path = axes.midline().path();
        int last = path.get(path.size() - 1);
        Vec3 end = graph.at(last);
        return length(graph, path) + graph.tip(last).distance(end);
    }

    private static String words(int legs, long wings, long arms, long fins, boolean tail) {
        List<String> parts = new ArrayList<>();
        add(parts, legs, "pair of legs on one ground", "pairs of legs on one ground");
        add(parts, wings, "pair of wings", "pairs of wings");
        add(parts, arms, "pair of arms", "pairs of arms");
        add(parts, fins, "pair of fins", "pairs of fins");
        if (tail) {
            parts.add("a tail");
        }
        return parts.isEmpty() ? "it has no limbs" : "it has " + String.join(", ", parts);
    }

    private static void add(List<String> parts, long count, String one, String many) {
        if (count > 0) {
            parts.add(count + " " + (count == 1 ? one : many));
        }
    }
}

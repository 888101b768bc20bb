package dev.limber.motion.rig;

import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.rig.ChainFinder.KindOf;
import java.util.List;
import java.util.Optional;

/** Finds the kind of pairs on which a body does not stand: arms, wings, fins, ears. */
record LimbKinds(BodyGraph graph, BodyAxes axes, List<PairedLimb> legs, List<Integer> path, int head) {
    /** A trunk steeper than this, as a sine, is upright. */
    private static final double UPRIGHT = 0.6;

    KindOf of(PairedLimb limb) {
        Optional<ChainKind> named = ChainWords.of(BodyAxes.names(graph, limb.a()));
        boolean ear = named.isEmpty() || named.get() == ChainKind.EAR;
        if (onHead(limb) && (ear || !limb.isLimb(graph) || !named.get().isLimb())) {
            return new KindOf(limb, ear ? ChainKind.EAR : ChainKind.OTHER, "a pair on the head");
        }
        if (!limb.isLimb(graph)) {
            return new KindOf(limb, ChainKind.OTHER, "a pair too small for a limb");
        }
        if (named.filter(kind -> kind == ChainKind.OTHER).isPresent()) {
            return new KindOf(limb, ChainKind.OTHER, "a pair with names of gear, cloth, hair or a face");
        }
        if (limb.hasWingFingers(graph)) {
            return new KindOf(limb, ChainKind.WING, "a pair with fingers longer than the bones before them");
        }
        if (named.filter(kind -> kind == ChainKind.WING || kind == ChainKind.FIN || kind == ChainKind.ARM)
                .isPresent()) {
            return new KindOf(limb, named.get(), "named so, and off the ground");
        }
        if (named.filter(kind -> kind == ChainKind.NECK || kind == ChainKind.HEAD || kind == ChainKind.TAIL)
                .isPresent()) {
            return new KindOf(limb, ChainKind.OTHER, "a pair with names of more heads or tails");
        }
        if (legs.isEmpty()) {
            return new KindOf(limb, ChainKind.FIN, "a pair on a body without legs");
        }
        if (legs.size() > 2) {
            Vec3 way = limb.places(graph)
                    .get(limb.points(graph) - 1)
                    .minus(graph.at(limb.a().get(0)));
            return way.dot(axes.forward()) > 0
                    ? new KindOf(limb, ChainKind.ARM, "a pair before the legs, off the ground")
                    : new KindOf(limb, ChainKind.WING, "a pair off the ground that points back");
        }
        boolean arm = isUpright(limb) || (limb.digits() >= 2 && hasLongTail()) || isShort(limb);
        return arm
                ? new KindOf(limb, ChainKind.ARM, "a pair off the ground, on an upright trunk, short or with a hand")
                : new KindOf(limb, ChainKind.WING, "a long pair off the ground, on a trunk that is not upright");
    }

    private boolean onHead(PairedLimb limb) {
        for (int at = limb.branch(); at != Skeleton.NONE; at = graph.parent(at)) {
            if (path.contains(at)) {
                return path.indexOf(at) >= head - (limb.isLimb(graph) ? 0 : 1);
            }
        }
        return false;
    }

    private boolean isShort(PairedLimb limb) {
        double leg = legs.stream().mapToDouble(one -> one.length(graph)).max().orElse(0);
        return limb.length(graph) < 0.6 * leg;
    }

    private boolean hasLongTail() {
        int hips = legs.stream()
                .mapToInt(leg -> path.indexOf(leg.branch()))
                .filter(i -> i >= 0)
                .min()
                .orElse(0);
        double tail = graph.at(path.get(hips)).distance(graph.at(path.get(0)));
        double front = graph.at(path.get(hips)).distance(graph.at(path.get(path.size() - 1)));
        return tail > 0.6 * front;
    }

    /** Whether the body rises steeply from the legs in front of the limb to its first joint. */
    private boolean isUpright(PairedLimb limb) {
        Vec3 base = graph.at(limb.branch());
        PairedLimb nearest = legs.get(0); // the foremost
        Vec3 way = base.minus(graph.at(nearest.branch()));
        boolean far = way.length() > 0.25 * nearest.length(graph);
        return far && way.normalized().dot(axes.up()) > UPRIGHT;
    }
}

package dev.limber.retarget;

import dev.limber.motion.Skeleton;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BareLimbs;
import dev.limber.motion.rig.BodyChains;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Chain;
import dev.limber.motion.rig.ChainKind;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Pairs the chains of two bodies: chains of one kind in order from front to back, and limbs without a counterpart with
 * the limbs that are left. If the target has more legs, several follow one, and every second pair follows the other
 * side, so that a horse that follows a person trots.
 */
final class ChainPairing {
    /** From the tail's end to the head. */
    private static final List<ChainKind> SPINE = List.of(ChainKind.TAIL, ChainKind.TRUNK, ChainKind.NECK);

    private static final List<ChainKind> LIMBS = List.of(ChainKind.LEG, ChainKind.ARM, ChainKind.WING, ChainKind.FIN);

    private static final Set<BodyPart> COMMON = EnumSet.of(
            BodyPart.UPPER_ARM, BodyPart.FOREARM, BodyPart.HAND, BodyPart.THIGH, BodyPart.SHIN, BodyPart.FOOT);

    private final Rig sourceRig;
    private final Rig targetRig;
    private final BareLimbs bareSource;
    private final BareLimbs bareTarget;
    private final BodyChains source;
    private final BodyChains target;
    private final List<BoundChain> bound = new ArrayList<>();
    private final List<ChainKind> usedLimbs = new ArrayList<>(); // kinds of the source that something follows

    private ChainPairing(Rig source, Rig target) {
        sourceRig = source;
        targetRig = target;
        this.source = source.chains();
        this.target = target.chains();
        bareSource = BareLimbs.of(WorldPose.of(this.source.posture()));
        bareTarget = BareLimbs.of(WorldPose.of(this.target.posture()));
    }

    static List<BoundChain> between(Rig source, Rig target) {
        return new ChainPairing(source, target).pair();
    }

    private List<BoundChain> pair() {
        boolean whole = (isLimbless(source) || isLimbless(target))
                && !spineKinds(source).equals(spineKinds(target));
        if (whole) {
            bindSpines();
        }
        for (Chain chain : target.chains()) {
            if (!chain.kind().isLimb() && !(whole && SPINE.contains(chain.kind()))) {
                like(chain, chain.kind()).ifPresent(from -> bind(chain, from, 1, "both are the " + chain.name()));
            }
        }
        for (ChainKind kind : LIMBS) {
            if (source.of(kind).findAny().isPresent()
                    && target.of(kind).findAny().isPresent()) {
                pairLimbs(kind, kind, 1);
                usedLimbs.add(kind);
            }
        }
        for (ChainKind kind : LIMBS) {
            boolean paired = source.of(kind).findAny().isPresent();
            if (target.of(kind).findAny().isPresent() && !paired) {
                substitute(kind).ifPresent(other -> pairLimbs(other, kind, 0.5));
            }
        }
        return List.copyOf(bound);
    }

    private static boolean isLimbless(BodyChains body) {
        return body.chains().stream().noneMatch(chain -> chain.kind().isLimb());
    }

    private static List<ChainKind> spineKinds(BodyChains body) {
        return SPINE.stream()
                .filter(kind -> body.of(kind).findAny().isPresent())
                .toList();
    }

    /** Pairs the bodies as one chain from the end of the tail to the neck: a snake is all tail and trunk. */
    private void bindSpines() {
        List<Integer> from = spine(source);
        List<Integer> to = spine(target);
        if (!from.isEmpty() && !to.isEmpty()) {
            bound.add(new BoundChain(
                    "trunk",
                    from,
                    to,
                    Skeleton.NONE,
                    Skeleton.NONE,
                    Math.min(source.confidence(), target.confidence()),
                    "the whole body from tail to neck: " + from.size() + " joints drive " + to.size()));
        }
    }

    private static List<Integer> spine(BodyChains body) {
        List<Integer> spine = new ArrayList<>();
        for (ChainKind kind : SPINE) {
            List<Integer> joints =
                    new ArrayList<>(body.of(kind).findFirst().map(Chain::joints).orElse(List.of()));
            if (kind == ChainKind.TAIL) {
                Collections.reverse(joints);
            }
            spine.addAll(joints);
        }
        return spine;
    }

    private Optional<Chain> like(Chain chain, ChainKind kind) {
        return source.of(kind)
                .filter(from -> from.side() == chain.side() && from.order() == chain.order())
                .filter(from -> kind != ChainKind.OTHER || from.name().equals(chain.name()))
                .findFirst();
    }

    /** Returns the kind of limbs of the source that nothing follows yet; else arms follow front legs. */
    private Optional<ChainKind> substitute(ChainKind kind) {
        if (kind == ChainKind.LEG) {
            return Optional.empty(); // no other limb carries a body
        }
        return LIMBS.stream()
                .filter(other -> source.of(other).findAny().isPresent() && !usedLimbs.contains(other))
                .findFirst()
                .or(() -> source.of(ChainKind.LEG).count() > 2 ? Optional.of(ChainKind.LEG) : Optional.empty());
    }

    private void pairLimbs(ChainKind from, ChainKind to, double confidence) {
        int sources = rows(source, from);
        int targets = rows(target, to);
        for (Chain chain : target.chains()) {
            if (chain.kind() != to) {
                continue;
            }
            // Hind legs are kept first: a person's legs follow a quadruped's hind legs.
            int order = place(chain.order(), targets, sources, from == to && to == ChainKind.LEG);
            boolean twin = targets > sources && from == to && (targets - 1 - chain.order()) % 2 == 1;
            Side side = twin ? chain.side().mirrored() : chain.side();
            boolean same = targets == sources && from == to;
            source.of(from)
                    .filter(other -> other.side() == side && other.order() == order)
                    .findFirst()
                    .ifPresent(other -> bind(
                            chain,
                            other,
                            same ? confidence : Math.min(confidence, 0.6),
                            same
                                    ? "both are the " + chain.name()
                                    : "the source's " + other.name() + " is its nearest"));
        }
    }

    /** Returns how many limbs of a kind a body has one behind the other, on the side that has more. */
    private static int rows(BodyChains body, ChainKind kind) {
        return body.of(kind).mapToInt(chain -> chain.order() + 1).max().orElse(0);
    }

    private static int place(int order, int targets, int sources, boolean hindmost) {
        if (targets == sources) {
            return order;
        }
        if (targets == 1) {
            return hindmost ? sources - 1 : 0;
        }
        return (int) Math.round(order * (sources - 1) / (double) (targets - 1));
    }

    private void bind(Chain to, Chain from, double confidence, String reason) {
        double sure = confidence * Math.min(source.confidence(), target.confidence());
        String count = from.joints().size() == to.joints().size()
                ? ""
                : String.format(
                        Locale.ROOT,
                        ": %d joints drive %d",
                        from.joints().size(),
                        to.joints().size());
        if (bareSource.endsAt(from.last()) || bareTarget.endsAt(to.last())) {
            List<Integer> leading = withoutEnd(from, sourceRig, bareSource);
            List<Integer> following = withoutEnd(to, targetRig, bareTarget);
            bound.add(new BoundChain(
                    to.name(), leading, following, Skeleton.NONE, Skeleton.NONE, sure, reason + ", without its end"));
            return;
        }
        bound.add(new BoundChain(
                to.name(), from.joints(), to.joints(), from.contact(), to.contact(), sure, reason + count));
    }

    /** Returns what a limb has in common with one that has no foot or hand: it ends at the ankle or wrist. */
    private static List<Integer> withoutEnd(Chain limb, Rig rig, BareLimbs bare) {
        if (bare.endsAt(limb.last())) {
            return limb.joints();
        }
        List<Integer> known = limb.joints().stream()
                .filter(joint -> COMMON.contains(rig.roles().of(joint).part()))
                .toList();
        int heel = limb.joints().indexOf(limb.heel());
        return known.isEmpty()
                ? limb.joints().subList(0, heel > 0 ? heel + 1 : limb.joints().size())
                : known;
    }
}

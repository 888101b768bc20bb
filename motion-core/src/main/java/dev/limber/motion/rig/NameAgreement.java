package dev.limber.motion.rig;

import dev.limber.motion.rig.ChainFinder.KindOf;
import java.util.List;
import java.util.Optional;

/**
 * How far the names of a body's joints and what was found by its shape agree.
 *
 * @param same pairs of limbs whose names say the same kind, and no other sides
 * @param differ pairs whose names say another kind, and chains of the middle with names of a limb
 * @param middle how many of these are in the middle
 * @param swapped pairs whose names say the same kind, but left for right
 * @param silent pairs whose names say nothing
 */
record NameAgreement(int same, int differ, int middle, int swapped, int silent) {
    static NameAgreement of(BodyGraph graph, BodyAxes axes, List<KindOf> limbs, List<Chain> chains, MirrorPlane plane) {
        int same = 0;
        int middle = (int) chains.stream()
                .filter(chain -> chain.kind() == ChainKind.NECK
                        || chain.kind() == ChainKind.HEAD
                        || chain.kind() == ChainKind.TAIL)
                .filter(chain -> isCalledLimb(graph, chain))
                .count();
        int differ = middle;
        int swapped = 0;
        int silent = 0;
        double left = plane.across().dot(axes.left());
        for (KindOf each : limbs) {
            if (!each.kind().isLimb()) {
                continue;
            }
            Optional<ChainKind> named =
                    ChainWords.of(BodyAxes.names(graph, each.limb().a()));
            if (named.isPresent() && named.get() != each.kind()) {
                differ++;
            } else if (NamedSides.order(graph, each.limb()) * left < 0) {
                swapped++;
            } else {
                same += named.isPresent() ? 1 : 0;
                silent += named.isPresent() ? 0 : 1;
            }
        }
        return new NameAgreement(same, differ, middle, swapped, silent);
    }

    private static boolean isCalledLimb(BodyGraph graph, Chain chain) {
        return ChainWords.of(BodyAxes.names(graph, chain.joints()))
                .filter(ChainKind::isLimb)
                .isPresent();
    }

    /** Returns how many pairs have names that tell something. */
    int told() {
        return same + differ + swapped;
    }

    /** Returns 1 where all names that tell something agree, -1 where none does. */
    double share() {
        return (same - differ - swapped) / (double) told();
    }

    /** Returns what to tell the user. */
    String words() {
        if (differ > 0) {
            return "the names of " + differ + " of its " + (middle > 0 ? "chains" : "pairs") + " say otherwise";
        }
        if (swapped > 0) {
            return "the names of " + swapped + " of its pairs have left and right the other way round";
        }
        return silent == 0
                ? "the names of its joints agree"
                : "the names of " + same + " of its " + (same + silent) + " pairs of limbs agree";
    }
}

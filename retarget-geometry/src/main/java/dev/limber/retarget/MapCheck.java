package dev.limber.retarget;

import dev.limber.motion.Skeleton;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Role;
import dev.limber.motion.rig.Side;
import dev.limber.retarget.Finding.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Checks how two rigs were analysed and paired, before anything moves. */
final class MapCheck {
    /** Below this a joint's part is a guess. */
    private static final double UNSURE = 0.7;

    private static final Set<BodyPart> FINGERS =
            EnumSet.of(BodyPart.THUMB, BodyPart.INDEX, BodyPart.MIDDLE, BodyPart.RING, BodyPart.LITTLE);

    private static final Set<BodyPart> BODY = EnumSet.of(
            BodyPart.SPINE,
            BodyPart.HEAD,
            BodyPart.UPPER_ARM,
            BodyPart.FOREARM,
            BodyPart.HAND,
            BodyPart.THIGH,
            BodyPart.SHIN,
            BodyPart.FOOT);

    private final Rig source;
    private final Rig target;
    private final JointMap map;
    private final List<Finding> findings = new ArrayList<>();

    private MapCheck(Rig source, Rig target, JointMap map) {
        this.source = source;
        this.target = target;
        this.map = map;
    }

    static List<Finding> of(Rig source, Rig target, JointMap map) {
        MapCheck check = new MapCheck(source, target, map);
        check.findings.addAll(rigs(source, target));
        check.pairs();
        check.fingers();
        return check.findings;
    }

    private void add(Kind kind, String limb, String suggestion) {
        findings.add(new Finding(kind, limb, 0, 0, 0, suggestion));
    }

    /** Returns what is doubtful about the rigs themselves. */
    static List<Finding> rigs(Rig source, Rig target) {
        return Stream.concat(rig("source rig", source), rig("target rig", target))
                .toList();
    }

    private static Stream<Finding> rig(String which, Rig rig) {
        return rig.warnings().stream().map(warning -> new Finding(Kind.UNSURE, which, 0, 0, 0, warning));
    }

    /** Limbs that both rigs have but the map leaves out, pairs with the wrong side, or that were guessed. */
    private void pairs() {
        for (Side side : Side.values()) {
            for (BodyPart part : BODY) {
                boolean both = source.roles().joint(part, side) != Skeleton.NONE
                        && target.roles().joint(part, side) != Skeleton.NONE;
                if (both && map.pair(part, side).isEmpty()) {
                    add(Kind.LOST, Role.of(part, side).words(), "pair it in the joint map");
                }
            }
        }
        for (ChainPair pair : map.pairs()) {
            String limb = Role.of(pair.part(), pair.side()).words();
            if (isCrossed(pair.source(), pair.side(), source) != isCrossed(pair.target(), pair.side(), target)) {
                add(Kind.CROSSED, limb, "its joints are named for the other side: swap them in the joint map");
            } else if (BODY.contains(pair.part()) && pair.confidence() < UNSURE) {
                add(Kind.UNSURE, limb, pair.reason());
            }
        }
    }

    private static boolean isCrossed(List<Integer> joints, Side side, Rig rig) {
        return joints.stream()
                .map(joint -> rig.roles().of(joint).side())
                .anyMatch(named -> named == side.mirrored() && side != Side.CENTER);
    }

    /** Fingers of the source that the target has by the shape of its hands, but not by its names. */
    private void fingers() {
        for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
            int hand = target.roles().joint(BodyPart.HAND, side);
            boolean moved =
                    FINGERS.stream().anyMatch(part -> map.pair(part, side).isPresent());
            boolean wanted = FINGERS.stream().anyMatch(part -> source.roles().joint(part, side) != Skeleton.NONE);
            if (wanted && !moved && hand != Skeleton.NONE && branches(hand) >= 3) {
                String word = side == Side.LEFT ? "left fingers" : "right fingers";
                add(Kind.LOST, word, "name them in a naming profile (docs/profiles.md), or pair them in the joint map");
            }
        }
    }

    private long branches(int hand) {
        Skeleton skeleton = target.skeleton();
        return IntStream.range(hand + 1, skeleton.jointCount())
                .filter(joint -> skeleton.parent(joint) == hand)
                .count();
    }
}

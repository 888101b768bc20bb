package dev.limber.retarget;

import dev.limber.motion.rig.BodyChains;
import dev.limber.motion.rig.Chain;
import dev.limber.motion.rig.ChainKind;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import dev.limber.retarget.Finding.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells in what the chains that are bound differ from those that would be bound by themselves: chains that follow nothing,
 * feet that are cut off, and limbs that follow the other side.
 */
final class ChainMapCheck {
    private ChainMapCheck() {}

    static List<Finding> of(Rig source, Rig target, JointMap map) {
        List<Finding> findings = new ArrayList<>();
        findings.addAll(MapCheck.rigs(source, target));
        for (BoundChain usual : ChainPairing.between(source, target)) {
            Optional<Chain> chain = target.chains()
                    .named(usual.name())
                    .filter(each -> each.kind().isCommon());
            if (chain.isEmpty()) {
                continue;
            }
            List<BoundChain> bound = map.chains().stream()
                    .filter(each -> each.target().stream().anyMatch(usual.target()::contains))
                    .toList();
            if (bound.isEmpty()) {
                add(
                        Kind.LOST,
                        usual.name(),
                        Advice.of("bind it to a chain of the source (%s)", Control.BINDING),
                        findings);
            } else if (usual.stands()
                    && bound.stream().noneMatch(each -> each.stands() && each.targetGround() == usual.targetGround())) {
                add(
                        Kind.LOST,
                        "foot of the " + usual.name(),
                        Advice.of("bind both legs as far as the joint that meets the ground (%s)", Control.BINDING),
                        findings);
            }
            Side own = side(source.chains(), usual.source());
            for (BoundChain each : bound) {
                Side other = side(source.chains(), each.source());
                if (own != Side.CENTER && other == own.mirrored()) {
                    add(
                            Kind.CROSSED,
                            usual.name(),
                            new Advice(
                                    "bind it to the source's " + name(source.chains(), usual.source()) + " (%s)",
                                    List.of(Control.BINDING)),
                            findings);
                }
            }
        }
        target.chains().chains().stream()
                .filter(chain -> chain.kind().isLimb() && !follows(map, chain) && isTwinOfFollower(target, map, chain))
                .forEach(chain -> add(
                        Kind.UNSURE,
                        chain.name(),
                        Advice.of("the source has none, so it stays at rest; bind it to another (%s)", Control.BINDING),
                        findings));
        if ((hasLimbs(source) || hasLimbs(target))
                && map.chains().stream().noneMatch(each -> joins(source, target, each))) {
            add(
                    Kind.LIMBLESS,
                    "target",
                    Advice.of(
                            "see what its joints are taken for (%s), bind limbs (%s) or tell their names (%s)",
                            Control.JOINTS, Control.BINDING, Control.NAMING_PROFILE),
                    findings);
        }
        return List.copyOf(findings);
    }

    private static boolean follows(JointMap map, Chain chain) {
        return map.chains().stream().anyMatch(each -> each.target().stream().anyMatch(chain.joints()::contains));
    }

    /** Whether the limb on the other side moves. */
    private static boolean isTwinOfFollower(Rig rig, JointMap map, Chain chain) {
        return rig.chains()
                .of(chain.kind())
                .anyMatch(other -> other.side() == chain.side().mirrored()
                        && other.order() == chain.order()
                        && follows(map, other));
    }

    private static boolean hasLimbs(Rig rig) {
        return rig.chains().chains().stream().anyMatch(chain -> chain.kind().isLimb());
    }

    /** Returns whether limbs of both bodies are bound to each other; by hand, chains of any kind may be. */
    private static boolean joins(Rig source, Rig target, BoundChain bound) {
        return bound.stands() || (isLimb(source, bound.source()) && isLimb(target, bound.target()));
    }

    private static boolean isLimb(Rig rig, List<Integer> joints) {
        return chain(rig.chains(), joints)
                .map(Chain::kind)
                .filter(ChainKind::isLimb)
                .isPresent();
    }

    private static void add(Kind kind, String limb, Advice suggestion, List<Finding> findings) {
        findings.add(new Finding(kind, limb, 0, 0, 0, suggestion));
    }

    private static Optional<Chain> chain(BodyChains body, List<Integer> joints) {
        return body.chains().stream()
                .filter(chain -> chain.joints().contains(joints.get(joints.size() - 1)))
                .findFirst();
    }

    private static Side side(BodyChains body, List<Integer> joints) {
        return chain(body, joints).map(Chain::side).orElse(Side.CENTER);
    }

    private static String name(BodyChains body, List<Integer> joints) {
        return chain(body, joints).map(Chain::name).orElse("limb of its side");
    }
}

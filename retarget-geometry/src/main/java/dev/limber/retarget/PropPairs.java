package dev.limber.retarget;

import dev.limber.motion.Skeleton;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.PropName;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which props of the target follow which of the source.
 *
 * @param all pairs, the target's joints ascending
 * @param lacking props of the source that the target lacks
 */
record PropPairs(List<Pair> all, List<Prop> lacking) {
    record Pair(Prop source, Prop target) {}

    /** @throws RetargetException when a user names a joint that neither rig has */
    static PropPairs of(ReferencePose from, ReferencePose to, List<PropSettings> settings) {
        for (PropSettings prop : settings) {
            if (from.rig().skeleton().indexOf(prop.joint()) == Skeleton.NONE
                    && to.rig().skeleton().indexOf(prop.joint()) == Skeleton.NONE) {
                throw new RetargetException("the prop '" + prop.joint() + "' is not a joint of either rig");
            }
        }
        List<Prop> sources = Props.of(from, settings);
        List<Prop> targets = Props.of(to, settings);
        List<Optional<Prop>> followed =
                Props.followed(targets, to.rig().skeleton(), sources, from.rig().skeleton());
        List<Pair> pairs = new ArrayList<>();
        List<Prop> lacking = new ArrayList<>(sources);
        for (int i = 0; i < targets.size(); i++) {
            Prop target = targets.get(i);
            followed.get(i).ifPresent(source -> {
                pairs.add(new Pair(source, target));
                lacking.remove(source);
            });
        }
        return new PropPairs(List.copyOf(pairs), List.copyOf(lacking));
    }

    /** Whether a joint of the source is a prop that the target has too. */
    boolean holds(int source) {
        return all.stream().anyMatch(pair -> pair.source().joint() == source);
    }

    /** Returns the joint against which hands move: the last of the spine, or the hips. */
    static int chest(ReferencePose reference) {
        int[] spine = reference.roles().chain(BodyPart.SPINE, Side.CENTER);
        return spine.length == 0 ? reference.joint(BodyPart.HIPS, Side.CENTER) : spine[spine.length - 1];
    }

    /** Returns a finding for each hand whose props are lost on the target. */
    static List<Finding> findings(Rig source, Rig target, JointMap map, List<PropSettings> settings) {
        PropPairs props = of(
                new ReferencePose(source, MappedRoles.of(source, map, ChainPair::source)),
                new ReferencePose(target, MappedRoles.of(target, map, ChainPair::target)),
                settings);
        return props.lacking().stream()
                .filter(prop ->
                        prop.hung() || !PropName.isControl(source.skeleton().name(prop.joint())))
                .map(prop -> new Finding(
                        Finding.Kind.PROP,
                        prop.hand().name().toLowerCase(Locale.ROOT) + " hand's prop '"
                                + source.skeleton().name(prop.joint()) + "'",
                        0,
                        0,
                        0,
                        Advice.of("add one to the rig, or name the joint of the rig (%s)", Control.PROPS)))
                .toList();
    }
}

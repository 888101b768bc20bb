package dev.limber.retarget;

import dev.limber.motion.Skeleton;
import dev.limber.motion.rig.Chain;
import dev.limber.motion.rig.Rig;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Chains that a user binds by hand, written {@code TARGET=SOURCE}. Each side is a chain as {@code limber info} calls it, a
 * joint, or joints {@code FIRST..LAST}, the last below the first; a target alone, {@code TARGET=}, is set free.
 */
public final class ChainBindings {
    private ChainBindings() {}

    /**
     * Returns a map with chains bound by hand, instead of those of the map that they share joints with.
     *
     * @throws RetargetException when a side names nothing; the message says what there is
     */
    public static JointMap bind(JointMap map, List<String> bindings, Rig source, Rig target) {
        if (bindings.isEmpty()) {
            return map;
        }
        List<BoundChain> chains =
                new ArrayList<>(map.chains().isEmpty() ? ChainPairing.between(source, target) : map.chains());
        for (String binding : bindings) {
            int equals = binding.indexOf('=');
            if (equals < 1) {
                throw new RetargetException(
                        "--bind: expected TARGET=SOURCE, as in 'left front leg=shoulder..paw', found '" + binding
                                + "'");
            }
            String to = binding.substring(0, equals).strip();
            String from = binding.substring(equals + 1).strip();
            Side follower = side(binding, to, target, "target");
            chains.removeIf(chain -> chain.target().stream().anyMatch(follower.joints::contains));
            if (!from.isEmpty()) {
                Side leader = side(binding, from, source, "source");
                chains.add(new BoundChain(
                        to, leader.joints, follower.joints, leader.ground, follower.ground, 1, "bound by hand"));
            }
        }
        return map.withChains(chains);
    }

    private record Side(List<Integer> joints, int ground) {}

    private static Side side(String binding, String text, Rig rig, String which) {
        Optional<Chain> chain = rig.chains().named(text);
        if (chain.isPresent()) {
            return new Side(chain.get().joints(), chain.get().contact());
        }
        int dots = text.indexOf("..");
        int first = joint(binding, dots < 0 ? text : text.substring(0, dots), rig, which);
        int last = dots < 0 ? first : joint(binding, text.substring(dots + 2), rig, which);
        Skeleton skeleton = rig.limbs().skeleton();
        if (!skeleton.isUnder(first, last)) {
            throw new RetargetException("--bind '" + binding + "': in the " + which + ", joint '"
                    + rig.skeleton().name(last) + "' is not below '"
                    + rig.skeleton().name(first) + "'");
        }
        List<Integer> joints = new ArrayList<>();
        for (int at = last; at != first; at = skeleton.parent(at)) {
            joints.add(0, at);
        }
        joints.add(0, first);
        int ground = rig.chains().chains().stream()
                .filter(leg -> leg.meetsGround() && joints.contains(leg.contact()))
                .map(Chain::contact)
                .findFirst()
                .orElse(Skeleton.NONE);
        return new Side(joints, ground);
    }

    private static int joint(String binding, String name, Rig rig, String which) {
        int joint = rig.skeleton().indexOf(name);
        if (joint == Skeleton.NONE) {
            String nearest = rig.skeleton().names().stream()
                    .distinct()
                    .sorted(Comparator.comparingInt(other -> MapFaults.editDistance(name, other)))
                    .limit(3)
                    .collect(Collectors.joining(", "));
            throw new RetargetException("--bind '" + binding + "': the " + which + " has no chain or joint '" + name
                    + "'; its chains are " + names(rig) + "; the nearest joints " + nearest);
        }
        return joint;
    }

    /** Returns the chains of a rig for a message. */
    static String names(Rig rig) {
        return rig.chains().chains().stream().map(Chain::name).collect(Collectors.joining(", "));
    }
}

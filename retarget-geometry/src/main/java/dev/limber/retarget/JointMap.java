package dev.limber.retarget;

import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.BodyPlan;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.RigException;
import dev.limber.motion.rig.Side;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which joints of a target follow which joints of a source. Immutable; {@link JointMapJson} reads and writes it. */
public final class JointMap {
    private final List<ChainPair> pairs;
    private final RestRotations rotations;
    private final List<BoundChain> chains;

    /** Makes a map without corrections of the rest alignment. */
    public JointMap(List<ChainPair> pairs) {
        this(pairs, RestRotations.NONE);
    }

    /**
     * @param pairs one at most for each part and side; no joint of the target is in two
     * @param rotations of joints of the target
     * @throws RigException when a part or a target joint is paired twice
     */
    public JointMap(List<ChainPair> pairs, RestRotations rotations) {
        this(pairs, rotations, List.of());
    }

    /**
     * @param chains of bodies that are not both human; empty for people, whose pairs go by parts
     * @throws RigException when a part or a target joint is paired twice
     */
    public JointMap(List<ChainPair> pairs, RestRotations rotations, List<BoundChain> chains) {
        this.chains = List.copyOf(chains);
        this.pairs = List.copyOf(pairs);
        this.rotations = rotations;
        Set<String> limbs = new HashSet<>();
        Set<Integer> targets = new HashSet<>();
        for (ChainPair pair : pairs) {
            String limb = limb(pair.part(), pair.side());
            if (!limbs.add(limb)) {
                throw new RigException("joint map: two pairs for the " + limb);
            }
            checkOnce(pair.target(), targets);
        }
        Set<Integer> bound = new HashSet<>();
        chains.forEach(chain -> checkOnce(chain.target(), bound));
    }

    private static void checkOnce(List<Integer> joints, Set<Integer> seen) {
        for (int joint : joints) {
            if (!seen.add(joint)) {
                throw new RigException("joint map: joint " + joint + " of the target is paired twice");
            }
        }
    }

    /** Pairs what both rigs have, people part by part, other bodies chain by chain; what only one has is left out. */
    public static JointMap between(Rig source, Rig target) {
        List<ChainPair> pairs = new ArrayList<>();
        for (BodyPart part : BodyPart.values()) {
            for (Side side : Side.values()) {
                int[] from = source.roles().chain(part, side);
                int[] to = target.roles().chain(part, side);
                if (part != BodyPart.OTHER && from.length > 0 && to.length > 0) {
                    pairs.add(pair(source, target, part, side, from, to));
                }
            }
        }
        boolean people = source.plan() == BodyPlan.HUMANOID && target.plan() == BodyPlan.HUMANOID;
        return new JointMap(pairs, RestRotations.NONE, people ? List.of() : ChainPairing.between(source, target));
    }

    private static ChainPair pair(Rig source, Rig target, BodyPart part, Side side, int[] from, int[] to) {
        double confidence = Math.min(confidence(source, from), confidence(target, to));
        String count = from.length == to.length ? "" : ": " + from.length + " joints drive " + to.length;
        String reason = "both are the " + limb(part, side) + count + "; source: "
                + source.match(from[0]).reason() + "; target: "
                + target.match(to[0]).reason();
        return new ChainPair(
                part,
                side,
                IntStream.of(from).boxed().toList(),
                IntStream.of(to).boxed().toList(),
                confidence,
                reason);
    }

    private static double confidence(Rig rig, int[] chain) {
        return IntStream.of(chain)
                .mapToDouble(joint -> rig.match(joint).confidence())
                .min()
                .orElse(0);
    }

    /** Returns what messages call a limb, such as "left upper arm". */
    public static String limb(BodyPart part, Side side) {
        String words = part.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return side == Side.CENTER ? words : side.name().toLowerCase(Locale.ROOT) + " " + words;
    }

    /** Returns the pairs from the root outwards. */
    public List<ChainPair> pairs() {
        return pairs;
    }

    /** Returns the rotations of target joints that are added to their rest alignment. */
    public RestRotations rotations() {
        return rotations;
    }

    /** Returns which chains follow which, of bodies that are not both human; empty for people. */
    public List<BoundChain> chains() {
        return chains;
    }

    public JointMap withChains(List<BoundChain> changed) {
        return new JointMap(pairs, rotations, changed);
    }

    public JointMap withPairs(List<ChainPair> changed) {
        return new JointMap(changed, rotations, chains);
    }

    public JointMap withRotations(RestRotations changed) {
        return new JointMap(pairs, changed, chains);
    }

    /** Returns the pair of that part and side, where both bodies have one. */
    public Optional<ChainPair> pair(BodyPart part, Side side) {
        Stream<ChainPair> matching = pairs.stream().filter(pair -> pair.part() == part && pair.side() == side);
        return matching.findFirst();
    }

    /** Maps are equal when their pairs, rotations and chains are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof JointMap map
                && pairs.equals(map.pairs)
                && rotations.equals(map.rotations)
                && chains.equals(map.chains);
    }

    @Override
    public int hashCode() {
        return Objects.hash(pairs, rotations, chains);
    }
}

package dev.limber.editor.document;

import dev.limber.motion.Skeleton;
import dev.limber.retarget.BoundChain;
import dev.limber.retarget.JointMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Corrections by hand of which chains follow which, of bodies that are not both human. */
public final class ChainEdits {
    private static final String REASON = "chosen by hand";

    private ChainEdits() {}

    /** Returns the joints of one side of a chain. */
    public static List<Integer> joints(BoundChain chain, CharacterSlot slot) {
        return slot == CharacterSlot.SOURCE ? chain.source() : chain.target();
    }

    /** Whether joints lie on one line of a skeleton, so that they can be a chain. */
    public static boolean areInLine(Skeleton skeleton, Collection<Integer> joints) {
        List<Integer> sorted = List.copyOf(new TreeSet<>(joints)); // skeletons have parents first
        for (int i = 1; i < sorted.size(); i++) {
            if (!skeleton.isUnder(sorted.get(i - 1), sorted.get(i))) {
                return false;
            }
        }
        return !sorted.isEmpty();
    }

    /**
     * Gives one side of a chain other joints.
     *
     * @param joints in line, in any order; those of the target are taken away from the chains that had them
     */
    public static JointMap replace(JointMap map, BoundChain chain, CharacterSlot slot, Collection<Integer> joints) {
        List<Integer> sorted = List.copyOf(new TreeSet<>(joints));
        BoundChain changed = slot == CharacterSlot.SOURCE
                ? bound(chain.name(), sorted, chain.target(), chain)
                : bound(chain.name(), chain.source(), sorted, chain);
        return with(map, chain, List.of(changed));
    }

    /** Returns a chain with the grounds of another one, as far as it has them. */
    private static BoundChain bound(String name, List<Integer> source, List<Integer> target, BoundChain of) {
        boolean grounded = source.contains(of.sourceGround()) && target.contains(of.targetGround());
        return new BoundChain(
                name,
                source,
                target,
                grounded ? of.sourceGround() : Skeleton.NONE,
                grounded ? of.targetGround() : Skeleton.NONE,
                1,
                REASON);
    }

    /** Puts chains in the place of one; their target joints are taken away from all others. */
    private static JointMap with(JointMap map, BoundChain chain, List<BoundChain> parts) {
        List<Integer> taken =
                parts.stream().flatMap(part -> part.target().stream()).toList();
        List<BoundChain> chains = new ArrayList<>();
        for (BoundChain other : map.chains()) {
            if (other.equals(chain)) {
                chains.addAll(parts);
            } else {
                addRest(chains, other, taken);
            }
        }
        return map.withChains(chains);
    }

    private static void addRest(List<BoundChain> chains, BoundChain chain, List<Integer> taken) {
        List<Integer> rest =
                chain.target().stream().filter(joint -> !taken.contains(joint)).toList();
        if (rest.size() == chain.target().size()) {
            chains.add(chain);
        } else if (!rest.isEmpty()) {
            chains.add(bound(chain.name(), chain.source(), rest, chain));
        }
    }

    /** Adds a chain; its target joints are taken away from the chains that had them. */
    public static JointMap add(JointMap map, String name, Collection<Integer> source, Collection<Integer> target) {
        List<BoundChain> chains = new ArrayList<>();
        map.chains().forEach(chain -> addRest(chains, chain, List.copyOf(target)));
        chains.add(new BoundChain(
                unused(map, name),
                List.copyOf(new TreeSet<>(source)),
                List.copyOf(new TreeSet<>(target)),
                Skeleton.NONE,
                Skeleton.NONE,
                1,
                REASON));
        return map.withChains(chains);
    }

    private static String unused(JointMap map, String name) {
        String free = name;
        for (int n = 2; isUsed(map, free); n++) {
            free = name + " " + n;
        }
        return free;
    }

    private static boolean isUsed(JointMap map, String name) {
        return map.chains().stream().anyMatch(chain -> chain.name().equals(name));
    }

    /** Whether both sides of a chain have joints enough for two chains. */
    public static boolean canSplit(BoundChain chain) {
        return chain.source().size() > 1 && chain.target().size() > 1;
    }

    /**
     * Splits a chain in two.
     *
     * @param at how many joints of the side go into the first part, at least one and not all; the other side is split at the
     *     same share of its joints
     */
    public static JointMap split(JointMap map, BoundChain chain, CharacterSlot slot, int at) {
        int own = joints(chain, slot).size();
        List<Integer> others = joints(chain, slot.other());
        int there = Math.max(1, Math.min(others.size() - 1, (int) Math.round((double) at * others.size() / own)));
        int source = slot == CharacterSlot.SOURCE ? at : there;
        int target = slot == CharacterSlot.SOURCE ? there : at;
        BoundChain upper = bound(
                chain.name(), chain.source().subList(0, source), chain.target().subList(0, target), chain);
        BoundChain lower = bound(
                unused(map, chain.name() + " end"),
                chain.source().subList(source, chain.source().size()),
                chain.target().subList(target, chain.target().size()),
                chain);
        return with(map, chain, List.of(upper, lower));
    }

    /** Leaves a chain out: its target joints then follow nothing. */
    public static JointMap remove(JointMap map, BoundChain chain) {
        return map.withChains(
                map.chains().stream().filter(other -> !other.equals(chain)).toList());
    }

    /** Returns the chains of a map that a corrected one lacks. */
    public static List<BoundChain> leftOut(JointMap map, JointMap whole) {
        return whole.chains().stream()
                .filter(chain -> !isUsed(map, chain.name()))
                .toList();
    }

    /** Puts a chain back, as far as its target joints follow nothing. */
    public static JointMap restore(JointMap map, BoundChain chain) {
        List<Integer> taken =
                map.chains().stream().flatMap(c -> c.target().stream()).toList();
        List<BoundChain> chains = new ArrayList<>(map.chains());
        addRest(chains, chain, taken);
        return map.withChains(chains);
    }
}

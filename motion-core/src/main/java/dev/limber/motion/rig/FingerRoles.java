package dev.limber.motion.rig;

import dev.limber.motion.Skeleton;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Corrects what names say of fingers: metacarpals and tips are no phalanges, and fingers without names have places. */
record FingerRoles(Skeleton skeleton, LimbSearch limbs, Evidence evidence, Map<Integer, Role> roles) {
    /** Joints of a finger beside its metacarpal and its tip. */
    private static final int PHALANGES = 3;

    private static final Set<BodyPart> FINGERS =
            EnumSet.of(BodyPart.INDEX, BodyPart.MIDDLE, BodyPart.RING, BodyPart.LITTLE);

    /** @param roles by joint, not yet counted; changed */
    static void correct(Skeleton skeleton, LimbSearch limbs, Evidence evidence, Map<Integer, Role> roles) {
        FingerRoles fingers = new FingerRoles(skeleton, limbs, evidence, roles);
        fingers.phalanges();
        fingers.namelessFingers();
    }

    /**
     * A finger of four joints begins with the metacarpal, which is in the palm, where names count from the joint after it or
     * where it is nearer to the hand than to that joint. Else the fourth is the tip, if it carries nothing.
     */
    private void phalanges() {
        for (Role finger : Set.copyOf(roles.values())) {
            List<Integer> chain = roles.keySet().stream()
                    .filter(joint -> finger.equals(roles.get(joint)))
                    .sorted(Comparator.comparingDouble(limbs::depth))
                    .toList();
            if (chain.size() != PHALANGES + 1
                    || !(FINGERS.contains(finger.part()) || finger.part() == BodyPart.THUMB)) {
                continue;
            }
            int first = chain.get(0);
            int last = chain.get(PHALANGES);
            if (FINGERS.contains(finger.part()) && (isCounted(chain) || isInPalm(first, chain.get(1), finger.side()))) {
                roles.remove(first);
            } else if (number(last) == chain.size() && isBareTip(last)) {
                roles.remove(last);
            }
        }
    }

    private boolean isCounted(List<Integer> chain) {
        return IntStream.range(0, chain.size()).allMatch(i -> number(chain.get(i)) == i)
                && skeleton.name(chain.get(0)).chars().noneMatch(Character::isDigit);
    }

    private boolean isInPalm(int first, int second, Side side) {
        return roles.entrySet().stream()
                .filter(entry -> Role.of(BodyPart.HAND, side).equals(entry.getValue()))
                .mapToInt(Map.Entry::getKey)
                .filter(hand -> limbs.isUnder(hand, first))
                .anyMatch(hand -> limbs.position(hand).distance(limbs.position(first))
                        < limbs.position(first).distance(limbs.position(second)));
    }

    private boolean isBareTip(int joint) {
        return skeleton.children(joint).length == 0
                && skeleton.endSites().stream()
                        .noneMatch(
                                site -> site.joint() == joint && site.offset().length() > 0);
    }

    /** Returns the number at the end of a name, 0 without. */
    private int number(int joint) {
        List<String> words = PartWords.withoutSides(skeleton.name(joint));
        String last = words.isEmpty() ? "" : words.get(words.size() - 1);
        return last.matches("\\d{1,3}") ? Integer.parseInt(last) : 0;
    }

    private void namelessFingers() {
        for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
            int hand = roles.keySet().stream()
                    .filter(joint -> Role.of(BodyPart.HAND, side).equals(roles.get(joint)))
                    .max(Comparator.comparingDouble(limbs::depth))
                    .orElse(Skeleton.NONE);
            boolean named = roles.values().stream()
                    .anyMatch(role ->
                            role.side() == side && (FINGERS.contains(role.part()) || role.part() == BodyPart.THUMB));
            if (hand != Skeleton.NONE && !named) {
                NamelessFingers.of(skeleton, limbs, hand, this::isUnknown)
                        .forEach((joint, part) -> roles.putIfAbsent(joint, Role.of(part, side)));
            }
        }
    }

    private boolean isUnknown(int joint) {
        return !roles.containsKey(joint) && evidence.isSilent(joint);
    }
}

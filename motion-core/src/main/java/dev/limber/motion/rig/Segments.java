package dev.limber.motion.rig;

import dev.limber.motion.Skeleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Bones of limbs in several segments that are told apart by a number alone, as {@code Thigh1} and {@code Thigh2} of rigs
 * that bend their limbs: the first is the limb's joint, the others twist with it.
 */
final class Segments {
    private static final Map<BodyPart, BodyPart> TWISTS = Map.of(
            BodyPart.THIGH, BodyPart.THIGH_TWIST,
            BodyPart.SHIN, BodyPart.SHIN_TWIST,
            BodyPart.UPPER_ARM, BodyPart.UPPER_ARM_TWIST,
            BodyPart.FOREARM, BodyPart.FOREARM_TWIST);

    private Segments() {}

    /** Returns the later segments, each with its role, which is a twist. */
    static Map<Integer, Role> of(Skeleton skeleton, List<String> names) {
        Set<String> none = new HashSet<>();
        Map<Integer, Role> limbs = new HashMap<>();
        for (int joint = 0; joint < names.size(); joint++) {
            int place = joint;
            limb(PartWords.of(names.get(joint), none::contains)).ifPresent(role -> limbs.put(place, role));
        }
        Map<Integer, Role> later = new HashMap<>();
        limbs.forEach((joint, role) -> {
            int parent = skeleton.parent(joint);
            Role above = limbs.get(parent);
            boolean follows = above != null
                    && above.part() == role.part()
                    && above.side() == role.side()
                    && number(names.get(joint)) > Math.max(0, number(names.get(parent)))
                    && without(names.get(joint)).equals(without(names.get(parent)));
            // Else the second of two may be the other half of the limb.
            boolean goesOn = IntStream.range(joint + 1, names.size())
                    .anyMatch(other ->
                            skeleton.isUnder(joint, other) && isNext(limbs.get(other), role, names.get(other)));
            if (follows && goesOn) {
                later.put(joint, Role.of(TWISTS.getOrDefault(role.part(), BodyPart.OTHER), role.side()));
            }
        });
        return later;
    }

    /** Returns the one limb that a name means; nothing when it may mean several, as leg does. */
    private static Optional<Role> limb(List<PartWords.Meaning> meanings) {
        return meanings.size() == 1 && TWISTS.containsKey(meanings.get(0).role().part())
                ? Optional.of(meanings.get(0).role())
                : Optional.empty();
    }

    private static boolean isNext(@Nullable Role below, Role role, String name) {
        if (role.part() == BodyPart.THIGH || role.part() == BodyPart.UPPER_ARM) {
            return below != null && below.part() != role.part() && below.side() == role.side();
        }
        return PartWords.of(name, word -> false).stream()
                .map(meaning -> meaning.role().part())
                .anyMatch(part -> part == BodyPart.FOOT || part == BodyPart.HAND);
    }

    private static int number(String name) {
        return PartWords.wordsOf(name).stream()
                .filter(word -> word.matches("\\d{1,3}"))
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(-1);
    }

    private static List<String> without(String name) {
        return PartWords.wordsOf(name).stream()
                .filter(word -> !Character.isDigit(word.charAt(0)))
                .toList();
    }
}

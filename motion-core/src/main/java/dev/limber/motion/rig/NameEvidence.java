package dev.limber.motion.rig;

import dev.limber.motion.Skeleton;
import dev.limber.motion.rig.Evidence.Clue;
import dev.limber.motion.rig.Evidence.Source;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Evidence from the names of joints. Every naming profile counts, the more the better it explains the whole skeleton;
 * words such as "thigh" count if no profile knows the name.
 */
final class NameEvidence {
    /** Joints without which there is no human body; they count more towards a profile. */
    private static final Set<BodyPart> CORE = EnumSet.of(
            BodyPart.HIPS,
            BodyPart.SPINE,
            BodyPart.HEAD,
            BodyPart.UPPER_ARM,
            BodyPart.FOREARM,
            BodyPart.HAND,
            BodyPart.THIGH,
            BodyPart.SHIN,
            BodyPart.FOOT);

    private static final Set<BodyPart> LIMBS =
            EnumSet.of(BodyPart.UPPER_ARM, BodyPart.FOREARM, BodyPart.THIGH, BodyPart.SHIN);

    private static final int CORE_WEIGHT = 4;
    /** What a name of the best profile weighs. */
    private static final double BEST = 3;

    /** What the name of a helper weighs of that, in a profile that does not know all limbs of the skeleton. */
    private static final double STRAY_HELPER = 0.1;

    private NameEvidence() {}

    /** What one profile makes of a skeleton. */
    private record Reading(NamingProfile profile, Map<Integer, Role> roles) {
        double score() {
            return new HashSet<>(roles.values())
                    .stream()
                            .mapToInt(role -> CORE.contains(role.part()) ? CORE_WEIGHT : 1)
                            .sum();
        }

        /** Of two profiles that say as much, the one with less left over is the skeleton's own. */
        double weight(double bestScore) {
            double coverage = Math.min(1, roles.size() / (double) profile.size());
            double share = score() / bestScore;
            return BEST * share * share * (0.9 + 0.1 * coverage);
        }
    }

    /** Adds what names say; returns the profile that says most, when it knows hips and limbs. */
    static Optional<NamingProfile> add(Skeleton skeleton, List<NamingProfile> profiles, Evidence evidence) {
        List<String> plain = PlainNames.of(skeleton.names());
        List<SpelledName> own = skeleton.names().stream().map(SpelledName::of).toList();
        List<SpelledName> plainer = plain.stream().map(SpelledName::of).toList();
        List<Reading> readings =
                profiles.stream().map(profile -> read(own, plainer, profile)).toList();
        double best = readings.stream().mapToDouble(Reading::score).max().orElse(0);
        for (Reading reading : readings) {
            reading.roles().forEach((joint, role) -> {
                String reason = "'" + skeleton.name(joint) + "' is a name of "
                        + reading.profile().name();
                // A helper of one tool's rigs may be a limb of another's: only a profile that fits well rules it out.
                boolean helper = role.part() == BodyPart.OTHER;
                double weight = reading.weight(best)
                        * (!helper ? 1 : knowsLimbs(reading) ? reading.score() / best : STRAY_HELPER);
                evidence.add(joint, new Clue(Source.PROFILE, role, weight, reason));
            });
        }
        Set<String> lower = new HashSet<>();
        plain.forEach(name -> lower.add(letters(name)));
        for (int joint = 0; joint < plain.size(); joint++) {
            boolean leaf = skeleton.children(joint).length == 0;
            String name = leaf ? plain.get(joint) : PartWords.withoutEnd(plain.get(joint));
            for (PartWords.Meaning meaning : PartWords.of(name, lower::contains)) {
                String reason = "'" + skeleton.name(joint) + "' has words of such a joint";
                evidence.add(joint, new Clue(Source.WORDS, meaning.role(), meaning.weight(), reason));
                if (meaning.isTwist()) { // and so no limb, whatever its place suggests
                    Role none = Role.of(BodyPart.OTHER, meaning.role().side());
                    evidence.add(joint, new Clue(Source.WORDS, none, PartWords.WEIGHT, reason));
                }
            }
        }
        NumberedFingers.of(plain)
                .forEach((joint, role) -> evidence.add(
                        joint,
                        new Clue(
                                Source.WORDS,
                                role,
                                PartWords.WEIGHT,
                                "'" + skeleton.name(joint) + "' counts fingers")));
        Segments.of(skeleton, plain).forEach((joint, role) -> {
            String reason = "'" + skeleton.name(joint) + "' is a later segment of the bone of '"
                    + skeleton.name(skeleton.parent(joint)) + "'";
            Role none = Role.of(BodyPart.OTHER, role.side());
            evidence.add(joint, new Clue(Source.WORDS, none, 2 * PartWords.WEIGHT, reason));
            evidence.add(joint, new Clue(Source.WORDS, role, 4 * PartWords.WEIGHT, reason));
        });
        return readings.stream()
                .filter(reading -> reading.score() == best)
                .findFirst()
                .filter(NameEvidence::knowsLimbs)
                .filter(reading ->
                        knows(reading, Set.of(BodyPart.HIPS))) // else names are common ones, such as "thigh.L"
                .map(Reading::profile);
    }

    private static boolean knowsLimbs(Reading reading) {
        return knows(reading, LIMBS);
    }

    private static boolean knows(Reading reading, Set<BodyPart> parts) {
        return reading.roles().values().stream()
                .map(Role::part)
                .collect(Collectors.toSet())
                .containsAll(parts);
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
    }

    private static Reading read(List<SpelledName> own, List<SpelledName> plain, NamingProfile profile) {
        Map<Integer, Role> roles = new HashMap<>();
        for (int joint = 0; joint < own.size(); joint++) {
            Role role = profile.role(own.get(joint));
            if (role == null) {
                role = profile.role(plain.get(joint));
            }
            if (role != null) {
                roles.put(joint, role);
            }
        }
        return new Reading(profile, roles);
    }
}

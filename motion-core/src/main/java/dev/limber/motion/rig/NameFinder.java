package dev.limber.motion.rig;

import dev.limber.motion.Skeleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds roles by the names of joints: the profile that explains most of them leads, others fill what it leaves. */
final class NameFinder {
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

    private static final int CORE_WEIGHT = 4;
    private static final double LEADING = 0.95;
    private static final double FILLING = 0.7;

    private final List<NamingProfile> profiles;

    NameFinder(List<NamingProfile> profiles) {
        this.profiles = List.copyOf(profiles);
    }

    /** What one profile makes of a skeleton. */
    private record Reading(NamingProfile profile, Map<Integer, Role> roles) {
        int score() {
            return roles.values().stream()
                    .mapToInt(role -> CORE.contains(role.part()) ? CORE_WEIGHT : 1)
                    .sum();
        }

        /** Of two profiles that say as much, the one with less left over is the skeleton's own. */
        double coverage() {
            return roles.size() / (double) profile.size();
        }
    }

    /** Returns matches by joint; joints whose name says nothing are absent. */
    Map<Integer, RoleMatch> find(Skeleton skeleton) {
        String prefix = sharedPrefix(skeleton.names());
        List<Reading> readings = profiles.stream()
                .map(profile -> read(skeleton, profile, prefix))
                .sorted(Comparator.comparingInt(Reading::score)
                        .thenComparingDouble(Reading::coverage)
                        .reversed())
                .toList();
        Map<Integer, RoleMatch> found = new HashMap<>();
        for (int rank = 0; rank < readings.size(); rank++) {
            fill(readings.get(rank), rank == 0 ? LEADING : FILLING, skeleton, found);
        }
        return found;
    }

    private static Reading read(Skeleton skeleton, NamingProfile profile, String prefix) {
        Map<Integer, Role> roles = new HashMap<>();
        Set<Role> taken = new HashSet<>();
        for (int joint = 0; joint < skeleton.jointCount(); joint++) {
            Role role = profile.role(skeleton.name(joint), prefix);
            if (role != null && (role.part() == BodyPart.OTHER || taken.add(role))) {
                roles.put(joint, role);
            }
        }
        return new Reading(profile, roles);
    }

    /** Adds what a profile says about joints still unknown, of parts that no better profile has found. */
    private static void fill(Reading reading, double confidence, Skeleton skeleton, Map<Integer, RoleMatch> found) {
        Set<BodyPart> known = EnumSet.noneOf(BodyPart.class);
        found.values().forEach(match -> known.add(match.role().part()));
        known.remove(BodyPart.OTHER);
        reading.roles().forEach((joint, role) -> {
            if (!found.containsKey(joint) && !known.contains(role.part())) {
                String reason = "'" + skeleton.name(joint) + "' is a name of "
                        + reading.profile().name();
                found.put(joint, new RoleMatch(role, confidence, reason));
            }
        });
    }

    /** Returns the longest start that three quarters of the names share, up to a separator: a character's own name. */
    static String sharedPrefix(List<String> names) {
        List<String> candidates = new ArrayList<>(List.of(""));
        for (String name : names) {
            for (int end = 1; end < name.length(); end++) {
                if (!Character.isLetterOrDigit(name.charAt(end - 1))) {
                    candidates.add(name.substring(0, end));
                }
            }
        }
        return candidates.stream()
                .distinct()
                .filter(prefix -> 4
                                * names.stream()
                                        .filter(name -> name.startsWith(prefix))
                                        .count()
                        >= 3L * names.size())
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }
}

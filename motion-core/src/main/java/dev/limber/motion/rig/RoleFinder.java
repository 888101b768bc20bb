package dev.limber.motion.rig;

import dev.limber.motion.Clip;
import dev.limber.motion.Skeleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts what names and shape say into one assignment: every joint has one match, and chains are counted from 0 without
 * gaps. Names are believed when they tell the whole body, the shape where they do not.
 *
 * @param matches of every joint, in the skeleton's order; all OTHER when the body is no humanoid
 */
record RoleFinder(BodyPlan plan, List<RoleMatch> matches) {
    /** What a body must have to be retargeted. */
    private static final List<BodyPart> LIMBS =
            List.of(BodyPart.THIGH, BodyPart.SHIN, BodyPart.FOOT, BodyPart.UPPER_ARM, BodyPart.FOREARM, BodyPart.HAND);

    private static final double BOTH_AGREE = 0.99;
    private static final double SHAPE_DISAGREES = 0.75;

    static RoleFinder find(Skeleton skeleton, List<NamingProfile> profiles, Optional<Clip> clip) {
        Map<Integer, RoleMatch> named = new NameFinder(profiles).find(skeleton);
        Optional<ShapeFinder> seen =
                BodyShape.of(skeleton).map(shape -> new ShapeFinder(shape, Samples.of(skeleton, clip)));
        Map<Integer, RoleMatch> shaped = seen.map(ShapeFinder::matches).orElse(Map.of());
        if (isWhole(named)) {
            return new RoleFinder(BodyPlan.HUMANOID, assign(skeleton, checked(named, shaped)));
        }
        BodyPlan plan = seen.map(ShapeFinder::plan).orElse(BodyPlan.OTHER);
        if (plan != BodyPlan.HUMANOID) {
            String reason = "the body is no humanoid";
            return new RoleFinder(
                    hasWings(skeleton) ? BodyPlan.BIRD : plan,
                    Collections.nCopies(skeleton.jointCount(), RoleMatch.other(reason)));
        }
        return new RoleFinder(plan, assign(skeleton, completed(shaped, named)));
    }

    private static boolean hasWings(Skeleton skeleton) {
        return skeleton.names().stream()
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains("wing"));
    }

    private static boolean isWhole(Map<Integer, RoleMatch> found) {
        Set<Role> roles = found.values().stream().map(RoleMatch::role).collect(Collectors.toSet());
        return roles.stream().anyMatch(role -> role.part() == BodyPart.HIPS)
                && LIMBS.stream().allMatch(part -> hasBoth(roles, part));
    }

    private static boolean hasBoth(Set<Role> roles, BodyPart part) {
        return Stream.of(Side.LEFT, Side.RIGHT)
                .allMatch(side -> roles.stream().anyMatch(role -> role.part() == part && role.side() == side));
    }

    /** Returns what names say, more or less sure as the shape says the same or not. */
    private static Map<Integer, RoleMatch> checked(Map<Integer, RoleMatch> named, Map<Integer, RoleMatch> shaped) {
        Map<Integer, RoleMatch> result = new HashMap<>(named);
        shaped.forEach((joint, shape) -> result.computeIfPresent(joint, (key, name) -> check(name, shape.role())));
        return result;
    }

    private static RoleMatch check(RoleMatch named, Role shape) {
        boolean same = named.role().part() == shape.part() && named.role().side() == shape.side();
        return same
                ? new RoleMatch(named.role(), BOTH_AGREE, named.reason() + ", and its place in the body agrees")
                : new RoleMatch(named.role(), SHAPE_DISAGREES, named.reason() + ", though its place suggests another");
    }

    /** Returns what the shape says, and what names say of parts that it does not tell, such as fingers. */
    private static Map<Integer, RoleMatch> completed(Map<Integer, RoleMatch> shaped, Map<Integer, RoleMatch> named) {
        Map<Integer, RoleMatch> result = new HashMap<>(shaped);
        Set<BodyPart> told =
                shaped.values().stream().map(match -> match.role().part()).collect(Collectors.toSet());
        named.forEach((joint, match) -> {
            if (!told.contains(match.role().part())) {
                result.putIfAbsent(joint, match);
            }
        });
        return result;
    }

    private static List<RoleMatch> assign(Skeleton skeleton, Map<Integer, RoleMatch> found) {
        List<RoleMatch> matches = new ArrayList<>(Collections.nCopies(
                skeleton.jointCount(), RoleMatch.other("nothing known moves it: it stays at rest")));
        found.forEach(matches::set);
        keepOneHips(matches);
        int hips = indexOfHips(matches);
        markRoots(skeleton, hips, matches);
        for (BodyPart part : BodyPart.values()) {
            for (Side side : Side.values()) {
                renumber(skeleton, part, side, matches);
            }
        }
        return List.copyOf(matches);
    }

    private static int indexOfHips(List<RoleMatch> matches) {
        for (int joint = 0; joint < matches.size(); joint++) {
            if (matches.get(joint).role().part() == BodyPart.HIPS) {
                return joint;
            }
        }
        return Skeleton.NONE;
    }

    /** A profile may name several joints that can be the hips: the first of its list is, the others are none. */
    private static void keepOneHips(List<RoleMatch> matches) {
        int first = matches.stream()
                .map(RoleMatch::role)
                .filter(role -> role.part() == BodyPart.HIPS)
                .mapToInt(Role::index)
                .min()
                .orElse(0);
        matches.replaceAll(
                match -> match.role().part() == BodyPart.HIPS && match.role().index() > first
                        ? RoleMatch.other("another joint is the hips")
                        : match);
    }

    /** Whatever stands above the hips carries the whole character; what is called a root elsewhere is none. */
    private static void markRoots(Skeleton skeleton, int hips, List<RoleMatch> matches) {
        if (hips == Skeleton.NONE) {
            return;
        }
        matches.replaceAll(match -> match.role().part() == BodyPart.ROOT
                ? RoleMatch.other("called a root, yet not above the hips")
                : match);
        int index = 0;
        for (int joint = skeleton.parent(hips); joint != Skeleton.NONE; joint = skeleton.parent(joint)) {
            Role role = new Role(BodyPart.ROOT, Side.CENTER, index++);
            matches.set(joint, new RoleMatch(role, 0.95, "it carries the hips"));
        }
    }

    private static void renumber(Skeleton skeleton, BodyPart part, Side side, List<RoleMatch> matches) {
        if (part == BodyPart.OTHER || part == BodyPart.ROOT) {
            return;
        }
        List<Integer> chain = new ArrayList<>();
        for (int joint = 0; joint < skeleton.jointCount(); joint++) {
            Role role = matches.get(joint).role();
            if (role.part() == part && role.side() == side) {
                chain.add(joint);
            }
        }
        chain.sort(Comparator.comparingInt(joint -> matches.get(joint).role().index()));
        for (int index = 0; index < chain.size(); index++) {
            RoleMatch match = matches.get(chain.get(index));
            Role role = new Role(part, side, index);
            matches.set(chain.get(index), new RoleMatch(role, match.confidence(), match.reason()));
        }
    }
}

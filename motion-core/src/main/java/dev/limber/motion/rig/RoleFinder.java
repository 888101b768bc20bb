package dev.limber.motion.rig;

import dev.limber.motion.Skeleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Puts what names say into one assignment: every joint has one match, and chains are counted from 0 without gaps. */
final class RoleFinder {
    private RoleFinder() {}

    /** Returns the match of every joint, in the skeleton's order. */
    static List<RoleMatch> assign(Skeleton skeleton, Map<Integer, RoleMatch> found) {
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

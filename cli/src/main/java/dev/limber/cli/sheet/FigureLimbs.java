package dev.limber.cli.sheet;

import dev.limber.motion.EndSite;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.BodyPlan;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Roles;
import dev.limber.motion.rig.Side;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The bones of a skeleton in a figure, and their thickness. */
final class FigureLimbs {
    private static final Set<BodyPart> FINGERS =
            EnumSet.of(BodyPart.THUMB, BodyPart.INDEX, BodyPart.MIDDLE, BodyPart.RING, BodyPart.LITTLE);

    /** What hangs on a body without being part of its outline. */
    private static final Set<BodyPart> HIDDEN = EnumSet.of(
            BodyPart.ROOT,
            BodyPart.EYE,
            BodyPart.JAW,
            BodyPart.OTHER,
            BodyPart.UPPER_ARM_TWIST,
            BodyPart.FOREARM_TWIST,
            BodyPart.THIGH_TWIST,
            BodyPart.SHIN_TWIST);

    private static final Set<BodyPart> LEG = EnumSet.of(BodyPart.THIGH, BodyPart.SHIN, BodyPart.FOOT, BodyPart.TOE);
    private static final Set<BodyPart> ARM =
            EnumSet.of(BodyPart.CLAVICLE, BodyPart.UPPER_ARM, BodyPart.FOREARM, BodyPart.HAND);

    /**
     * A line between two points that move with joints.
     *
     * @param startRadius in heights of the character
     * @param endRadius in heights of the character
     */
    record Bone(EndSite start, EndSite end, double startRadius, double endRadius) {}

    /** Bones that are drawn as one shape: an arm, a leg, or the trunk, which is all the rest. */
    record Limb(Side side, List<Bone> bones) {}

    private FigureLimbs() {}

    static List<Limb> of(Rig given) {
        if (given.plan() != BodyPlan.HUMANOID) {
            return ChainLimbs.of(given);
        }
        Rig rig = given.withReparentedLimbs();
        Skeleton skeleton = rig.skeleton();
        boolean[] shown = shownJoints(rig);
        Map<String, Limb> limbs = new LinkedHashMap<>();
        for (int j = 0; j < skeleton.jointCount(); j++) {
            int parent = skeleton.parent(j);
            if (parent != Skeleton.NONE && shown[j] && shown[parent]) {
                add(rig.roles(), parent, new EndSite(j, Vec3.ZERO), limbs);
            }
        }
        for (EndSite site : skeleton.endSites()) {
            BodyPart part = rig.roles().of(site.joint()).part();
            if (shown[site.joint()] && part != BodyPart.HEAD) {
                add(rig.roles(), site.joint(), site, limbs);
            }
        }
        return List.copyOf(limbs.values());
    }

    private static void add(Roles roles, int start, EndSite end, Map<String, Limb> limbs) {
        BodyPart part = roles.of(start).part();
        double radius = radius(part);
        double endRadius = start == end.joint()
                ? 0.7 * radius
                : Math.min(radius, radius(roles.of(end.joint()).part()));
        String name = LEG.contains(part) ? "leg" : ARM.contains(part) || FINGERS.contains(part) ? "arm" : "trunk";
        Side side = name.equals("trunk") ? Side.CENTER : roles.of(start).side();
        limbs.computeIfAbsent(name + side, key -> new Limb(side, new ArrayList<>()))
                .bones()
                .add(new Bone(new EndSite(start, Vec3.ZERO), end, radius, endRadius));
    }

    /** A joint is shown when it, or one below it, is part of the body. */
    private static boolean[] shownJoints(Rig rig) {
        Skeleton skeleton = rig.skeleton();
        boolean[] shown = new boolean[skeleton.jointCount()];
        for (int j = skeleton.jointCount() - 1; j >= 0; j--) {
            BodyPart part = rig.roles().of(j).part();
            shown[j] |= !HIDDEN.contains(part);
            int parent = skeleton.parent(j);
            if (shown[j] && parent != Skeleton.NONE && part != BodyPart.HIPS) {
                shown[parent] = true;
            }
        }
        return shown;
    }

    private static double radius(BodyPart part) {
        if (FINGERS.contains(part)) {
            return 0.005;
        }
        return switch (part) {
            case HIPS -> 0.034;
            case SPINE -> 0.034;
            case NECK, CLAVICLE -> 0.02;
            case UPPER_ARM -> 0.018;
            case FOREARM -> 0.014;
            case HAND -> 0.010;
            case THIGH -> 0.027;
            case SHIN -> 0.02;
            case FOOT -> 0.014;
            case TOE -> 0.011;
            default -> 0.008;
        };
    }
}

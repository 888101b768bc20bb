package dev.limber.evaluation.retarget;

import dev.limber.motion.Skeleton;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Role;
import dev.limber.motion.rig.Side;
import java.util.List;
import java.util.Locale;

/** The 15 joints that every body has and scores are taken on; hips first. */
final class ScoredJoints {
    private static final Role HIPS = Role.of(BodyPart.HIPS, Side.CENTER);
    private static final Role NECK = Role.of(BodyPart.NECK, Side.CENTER);
    private static final Role HEAD = Role.of(BodyPart.HEAD, Side.CENTER);

    static final List<Role> ROLES = List.of(
            HIPS,
            NECK,
            HEAD,
            Role.of(BodyPart.THIGH, Side.LEFT),
            Role.of(BodyPart.SHIN, Side.LEFT),
            Role.of(BodyPart.FOOT, Side.LEFT),
            Role.of(BodyPart.THIGH, Side.RIGHT),
            Role.of(BodyPart.SHIN, Side.RIGHT),
            Role.of(BodyPart.FOOT, Side.RIGHT),
            Role.of(BodyPart.UPPER_ARM, Side.LEFT),
            Role.of(BodyPart.FOREARM, Side.LEFT),
            Role.of(BodyPart.HAND, Side.LEFT),
            Role.of(BodyPart.UPPER_ARM, Side.RIGHT),
            Role.of(BodyPart.FOREARM, Side.RIGHT),
            Role.of(BodyPart.HAND, Side.RIGHT));

    /** Places in {@link #ROLES}. */
    static final int HEAD_POINT = ROLES.indexOf(HEAD);

    static final int LEFT_HAND_POINT = ROLES.indexOf(Role.of(BodyPart.HAND, Side.LEFT));
    static final int RIGHT_HAND_POINT = ROLES.indexOf(Role.of(BodyPart.HAND, Side.RIGHT));

    private ScoredJoints() {}

    /** Returns a name such as "left upper arm". */
    static String name(Role role) {
        String part = role.part().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return role.side() == Side.CENTER ? part : role.side().name().toLowerCase(Locale.ROOT) + " " + part;
    }

    /**
     * Returns the joints of a rig, in the order of {@link #ROLES}. Where a neck is missing, as on some toys, the head
     * stands for it.
     *
     * @throws IllegalArgumentException when the rig lacks another one
     */
    static int[] of(Rig rig) {
        return ROLES.stream().mapToInt(role -> joint(rig, role)).toArray();
    }

    /** Returns the height that errors are divided by: left thigh and shin, spine, neck and head, in the rig's unit. */
    static double height(Rig given) {
        Rig rig = given.withReparentedLimbs();
        return length(rig, Role.of(BodyPart.THIGH, Side.LEFT), Role.of(BodyPart.FOOT, Side.LEFT))
                + length(rig, HIPS, HEAD);
    }

    /** Returns the summed length of the bones from one joint down to another. */
    private static double length(Rig rig, Role from, Role to) {
        int top = joint(rig, from);
        double length = 0;
        for (int joint = joint(rig, to); joint != top; joint = rig.skeleton().parent(joint)) {
            if (joint == Skeleton.NONE) {
                throw new IllegalArgumentException(name(to) + " does not hang on " + name(from));
            }
            length += rig.skeleton().restTranslation(joint).length();
        }
        return length;
    }

    private static int joint(Rig rig, Role role) {
        int joint = rig.roles().joint(role);
        if (joint == Skeleton.NONE && role.equals(NECK)) {
            return joint(rig, HEAD);
        }
        if (joint == Skeleton.NONE) {
            throw new IllegalArgumentException("the rig has no " + name(role) + ", which is scored");
        }
        return joint;
    }
}

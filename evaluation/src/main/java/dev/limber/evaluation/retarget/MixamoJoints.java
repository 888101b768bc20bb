package dev.limber.evaluation.retarget;

import dev.limber.motion.Skeleton;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Role;
import dev.limber.motion.rig.Side;
import java.util.ArrayList;
import java.util.List;

/** The 22 joints that scores of Mixamo characters are taken on (R5); hips first. */
final class MixamoJoints {
    static final List<Role> ROLES = roles();

    /** The joints whose bones make up the height that errors are divided by. */
    private static final List<Role> HEIGHT = List.of(
            Role.of(BodyPart.SHIN, Side.LEFT),
            Role.of(BodyPart.FOOT, Side.LEFT),
            Role.of(BodyPart.TOE, Side.LEFT),
            spine(0),
            spine(1),
            spine(2),
            Role.of(BodyPart.NECK, Side.CENTER),
            Role.of(BodyPart.HEAD, Side.CENTER));

    private MixamoJoints() {}

    private static Role spine(int index) {
        return new Role(BodyPart.SPINE, Side.CENTER, index);
    }

    private static List<Role> roles() {
        List<Role> roles = new ArrayList<>(List.of(
                Role.of(BodyPart.HIPS, Side.CENTER),
                spine(0),
                spine(1),
                spine(2),
                Role.of(BodyPart.NECK, Side.CENTER),
                Role.of(BodyPart.HEAD, Side.CENTER)));
        List<BodyPart> limbs = List.of(
                BodyPart.CLAVICLE,
                BodyPart.UPPER_ARM,
                BodyPart.FOREARM,
                BodyPart.HAND,
                BodyPart.THIGH,
                BodyPart.SHIN,
                BodyPart.FOOT,
                BodyPart.TOE);
        for (BodyPart part : limbs) {
            for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
                roles.add(Role.of(part, side));
            }
        }
        return List.copyOf(roles);
    }

    /**
     * Returns the joints of a rig, in the order of {@link #ROLES}.
     *
     * @throws IllegalArgumentException when the rig lacks one
     */
    static int[] of(Rig rig) {
        return ROLES.stream().mapToInt(role -> joint(rig, role)).toArray();
    }

    /** Returns the summed lengths of left shin, foot and toe, spine, neck and head bones, in the rig's unit. */
    static double height(Rig rig) {
        return HEIGHT.stream()
                .mapToDouble(
                        role -> rig.skeleton().restTranslation(joint(rig, role)).length())
                .sum();
    }

    private static int joint(Rig rig, Role role) {
        int joint = rig.roles().joint(role);
        if (joint == Skeleton.NONE) {
            throw new IllegalArgumentException("the rig has no " + ScoredJoints.name(role) + ", which is scored");
        }
        return joint;
    }
}

package dev.limber.evaluation.retarget;

import dev.limber.motion.EndSite;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Role;
import dev.limber.motion.rig.Roles;
import java.util.Map;

/** The directions of the bones of a rig in its reference pose. */
final class BoneDirections {
    private static final Map<BodyPart, BodyPart> NEXT = Map.of(
            BodyPart.SPINE, BodyPart.NECK,
            BodyPart.NECK, BodyPart.HEAD,
            BodyPart.CLAVICLE, BodyPart.UPPER_ARM,
            BodyPart.UPPER_ARM, BodyPart.FOREARM,
            BodyPart.FOREARM, BodyPart.HAND,
            BodyPart.THIGH, BodyPart.SHIN,
            BodyPart.SHIN, BodyPart.FOOT,
            BodyPart.FOOT, BodyPart.TOE);

    private final Rig rig;
    private final WorldPose standing;

    BoneDirections(Rig rig) {
        this.rig = rig;
        standing = WorldPose.of(rig.referencePose());
    }

    /**
     * Returns the way from a joint to the next one of its limb or, at a limb's end, to its end site; zero where there is
     * neither. Joints in one place with this one are passed over.
     */
    Vec3 of(int joint) {
        for (int next = next(joint); next != Skeleton.NONE; next = next(next)) {
            Vec3 boneTo = standing.position(next).minus(standing.position(joint));
            if (boneTo.length() > 1e-6 * rig.height()) {
                return boneTo;
            }
        }
        return rig.skeleton().endSites().stream()
                .filter(site -> site.joint() == joint)
                .findFirst()
                .map(this::boneTo)
                .orElse(Vec3.ZERO);
    }

    private Vec3 boneTo(EndSite site) {
        return standing.position(site).minus(standing.position(site.joint()));
    }

    private int next(int joint) {
        Roles roles = rig.roles();
        Role role = roles.of(joint);
        int same = roles.joint(new Role(role.part(), role.side(), role.index() + 1));
        if (same != Skeleton.NONE || role.part() == BodyPart.OTHER) {
            return same;
        }
        BodyPart part = NEXT.get(role.part());
        return part == null ? Skeleton.NONE : roles.joint(part, role.side());
    }
}

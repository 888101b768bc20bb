package dev.limber.retarget.contact;

import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Roles;
import dev.limber.motion.rig.Side;
import java.util.List;
import java.util.function.Predicate;

/**
 * What brings arms to the body: each shoulder rotates (3 numbers) and each elbow bends (1), each clavicle rotates (3), the spine
 * leans (3). Hands and head keep their orientation. Least stiff are the arms, then the clavicles, then the spine.
 */
final class UpperBody {
    private static final double STIFF_ARM = 0.012;
    private static final double STIFF_CLAVICLE = 0.08;
    private static final double STIFF_SPINE = 0.15;

    /** How far joints may go, radians. */
    private static final double MOST_ARM = 1.8;

    private static final double MOST_CLAVICLE = 0.4;
    private static final double MOST_LEAN = 0.35;

    private UpperBody() {}

    /** @param free whether the arm of a side may move */
    static MovableBody of(Rig rig, Roles roles, BodyVolumes volumes, boolean headKept, Predicate<Side> free) {
        WorldPose standing = WorldPose.of(rig.referencePose());
        MovableBody.Builder body = new MovableBody.Builder(rig, roles);
        for (Part upper : List.of(Part.LEFT_UPPER_ARM, Part.RIGHT_UPPER_ARM)) {
            LimbHinge arm = LimbHinge.of(upper, roles, standing, rig.forward());
            if (arm != null) {
                body.keeps(arm.end());
            }
            if (arm != null && free.test(upper.side())) {
                body.limb(arm, STIFF_ARM, MOST_ARM);
                body.rotates(STIFF_CLAVICLE, MOST_CLAVICLE, roles.joint(BodyPart.CLAVICLE, upper.side()));
            }
        }
        body.rotates(STIFF_SPINE, MOST_LEAN, roles.chain(BodyPart.SPINE, Side.CENTER));
        if (headKept) {
            body.keeps(roles.joint(BodyPart.HEAD, Side.CENTER));
        }
        return body.build(volumes);
    }
}

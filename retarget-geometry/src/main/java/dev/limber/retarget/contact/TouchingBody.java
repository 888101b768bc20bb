package dev.limber.retarget.contact;

import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Roles;
import dev.limber.motion.rig.Side;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * What brings parts of a body together: each arm and leg rotates (3 numbers) and bends (1), each clavicle rotates (3), the spine
 * leans (3). Hands, feet and head keep their orientation. Least stiff are arms and legs, then the clavicles, then the spine.
 */
final class TouchingBody {
    private static final double STIFF_ARM = 0.012;
    private static final double STIFF_LEG = 0.02;
    private static final double STIFF_CLAVICLE = 0.08;
    private static final double STIFF_SPINE = 0.15;

    /** How far joints may go, radians. */
    private static final double MOST_ARM = 1.8;

    private static final double MOST_LEG = 1.2;

    private static final double MOST_CLAVICLE = 0.4;
    private static final double MOST_LEAN = 0.35;

    private TouchingBody() {}

    /** @param free whether the limb of an upper arm or thigh may move */
    static MovableBody of(
            Rig rig, Roles roles, BodyVolumes volumes, boolean headKept, BiPredicate<BodyPart, Side> free) {
        MovableBody.Builder body = new MovableBody.Builder(rig, roles)
                .limbs(
                        free,
                        upper -> upper.isArm() ? STIFF_ARM : STIFF_LEG,
                        upper -> upper.isArm() ? MOST_ARM : MOST_LEG);
        for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
            if (free.test(BodyPart.UPPER_ARM, side)) {
                body.rotates(STIFF_CLAVICLE, MOST_CLAVICLE, roles.joint(BodyPart.CLAVICLE, side));
            }
        }
        body.rotates(STIFF_SPINE, MOST_LEAN, roles.chain(BodyPart.SPINE, Side.CENTER));
        if (headKept) {
            body.keeps(roles.joint(BodyPart.HEAD, Side.CENTER));
        }
        return body.build(volumes);
    }
}

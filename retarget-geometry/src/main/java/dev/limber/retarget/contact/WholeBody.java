package dev.limber.retarget.contact;

import dev.limber.motion.Skeleton;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Roles;
import dev.limber.motion.rig.Side;
import java.util.function.BiPredicate;

/**
 * What brings a body to the floor: each arm and leg rotates (3 numbers) and bends (1), the neck leans (3), the hips rise (1) and
 * rotate (3), the spine leans (3). Hands, feet and head keep their orientation, but for what the neck leans. Least stiff are the
 * rise and the limbs, then the neck, spine and hips.
 */
final class WholeBody {
    private static final double STIFF_LIMB = 0.005;
    private static final double STIFF_NECK = 0.01;
    private static final double STIFF_RISE = 0.002;
    private static final double STIFF_HIPS = 0.05;
    private static final double STIFF_SPINE = 0.04;

    /** How far joints may go: metres of a body of 1.75 m, and radians. */
    private static final double MOST_RISE = 0.6;

    private static final double MOST_LEAN = 0.6;
    private static final double MOST_LIMB = 1.2;

    private WholeBody() {}

    /** @param free whether the limb of an upper arm or thigh may move */
    static MovableBody of(Rig rig, Roles roles, BodyVolumes volumes, BiPredicate<BodyPart, Side> free) {
        int neck = roles.joint(BodyPart.NECK, Side.CENTER);
        int head = neck == Skeleton.NONE ? roles.joint(BodyPart.HEAD, Side.CENTER) : neck;
        return new MovableBody.Builder(rig, roles)
                .limbs(free, upper -> STIFF_LIMB, upper -> MOST_LIMB)
                .tilts(STIFF_NECK, MOST_LEAN, head)
                .rises(STIFF_RISE, MOST_RISE)
                .rotates(STIFF_HIPS, MOST_LEAN, roles.joint(BodyPart.HIPS, Side.CENTER))
                .rotates(STIFF_SPINE, MOST_LEAN, roles.chain(BodyPart.SPINE, Side.CENTER))
                .build(volumes);
    }
}

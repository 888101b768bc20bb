package dev.limber.editor.derive;

import dev.limber.editor.derive.LimbRows.Limb;
import dev.limber.motion.Skeleton;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.BodyPlan;
import dev.limber.motion.rig.ChainKind;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The limbs of a body that may take their motion from different fills of a gap. The legs are one with the root and the hips
 * that they carry: feet that stand decide where the hips are, and a leg of one motion does not reach its place from the hips
 * of another.
 */
public final class MixLimbs {
    private static final Set<BodyPart> LEG = Set.of(BodyPart.THIGH, BodyPart.SHIN, BodyPart.FOOT, BodyPart.TOE);

    private MixLimbs() {}

    /** Returns the limbs, the one that stands first; each joint is of one. */
    public static List<Limb> of(Rig rig) {
        boolean person = rig.plan() == BodyPlan.HUMANOID;
        Limb stand = new Limb(person ? "hips and legs" : "body and legs", Side.CENTER, new TreeSet<>());
        Limb spine = new Limb("spine", Side.CENTER, new TreeSet<>());
        List<Limb> limbs = new ArrayList<>();
        List<Limb> rows = LimbRows.of(rig);
        for (Limb row : rows) {
            boolean isBody = row.equals(rows.get(0));
            if (!isBody && !isLeg(rig, row)) {
                limbs.add(row);
                continue;
            }
            for (int joint : row.joints()) {
                boolean above = person && isBody && isSpine(rig, joint);
                (above ? spine : stand).joints().add(joint);
            }
        }
        if (!spine.joints().isEmpty()) {
            limbs.add(0, spine);
        }
        limbs.add(0, stand);
        return List.copyOf(limbs);
    }

    private static boolean isLeg(Rig rig, Limb limb) {
        if (rig.plan() == BodyPlan.HUMANOID) {
            return limb.joints().stream()
                    .anyMatch(joint -> LEG.contains(rig.roles().of(joint).part()));
        }
        return rig.chains().of(ChainKind.LEG).anyMatch(chain -> limb.joints().containsAll(chain.joints()));
    }

    /** Whether a joint of the body is above the hips. */
    private static boolean isSpine(Rig rig, int joint) {
        for (int at = joint; at != Skeleton.NONE; at = rig.skeleton().parent(at)) {
            if (rig.roles().of(at).part() == BodyPart.SPINE) {
                return true;
            }
        }
        return false;
    }
}

package dev.limber.retarget;

import dev.limber.motion.Clip;
import dev.limber.motion.Skeleton;
import dev.limber.motion.rig.BodyChains;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.BodyPlan;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Role;
import dev.limber.motion.rig.Side;
import java.util.List;
import java.util.stream.Collectors;

/** Tells in plain words why a rig or clip cannot be retargeted. */
final class RigCheck {
    private RigCheck() {}

    /** @param which "source" or "target", for the message */
    static void check(Rig rig, String which) {
        if (rig.plan() != BodyPlan.HUMANOID) {
            String plan = rig.plan().word();
            String what = "the " + which + " rig is not humanoid, its body plan is '" + plan + "'; ";
            throw rig.lacking().isEmpty()
                    ? new RetargetException(
                            what + "its legs and arms are not connected: thigh, shin and foot, and upper"
                                    + " arm and forearm, must each be below the one before in the hierarchy")
                    : new RetargetException(
                            what + "no joint has the name or the place of: " + words(rig.lacking()),
                            Advice.of("the names of joints can be told (%s)", Control.NAMING_PROFILE));
        }
        if (!(rig.legLength() > 0)) {
            throw new RetargetException("the legs of the " + which + " rig have no length");
        }
    }

    /** Checks that a target has a body that can follow anything, before any source is known. */
    static void checkTarget(Rig target) {
        BodyChains body = target.chains();
        if (target.plan() != BodyPlan.HUMANOID && !(body.measure() > 0)) {
            throw new RetargetException("the target rig cannot be moved: " + String.join("; ", body.reasons()));
        }
    }

    /** Checks that a joint map has left a rig its hips, which carry the motion of the whole body. */
    static void checkHips(ReferencePose mapped, String which) {
        if (mapped.joint(BodyPart.HIPS, Side.CENTER) == Skeleton.NONE) {
            throw new RetargetException("the joint map uses the hips of the " + which + " rig for another part");
        }
    }

    private static String words(List<Role> lacking) {
        return lacking.stream()
                .map(role -> JointMap.limb(role.part(), role.side()))
                .collect(Collectors.joining(", "));
    }

    static void checkClip(Clip clip, Skeleton source) {
        Skeleton skeleton = clip.skeleton();
        if (skeleton == source) {
            return;
        }
        if (skeleton.jointCount() != source.jointCount()) {
            throw new RetargetException(
                    "the clip has " + skeleton.jointCount() + " joints, the source rig " + source.jointCount());
        }
        for (int joint = 0; joint < source.jointCount(); joint++) {
            if (skeleton.parent(joint) != source.parent(joint)
                    || !skeleton.name(joint).equals(source.name(joint))) {
                throw new RetargetException("joint " + joint + " of the clip is '" + skeleton.name(joint)
                        + "', in the source rig '" + source.name(joint) + "'");
            }
        }
    }
}

package dev.limber.editor.scene;

import dev.limber.motion.Skeleton;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Chain;
import dev.limber.motion.rig.Rig;

/** Which joints are no part of the body's own motion: helpers, controls, twist joints, hair and props. */
final class HelperBones {
    private HelperBones() {}

    /** Returns (joint): whether neither it nor a joint below it is of the body. */
    static boolean[] of(Rig rig) {
        Skeleton skeleton = rig.skeleton();
        boolean[] helps = new boolean[skeleton.jointCount()];
        for (int joint = 0; joint < helps.length; joint++) {
            helps[joint] = isAside(rig.roles().of(joint).part());
        }
        for (Chain chain : rig.chains().chains()) {
            chain.joints().forEach(joint -> helps[joint] = false);
        }
        for (int joint = helps.length - 1; joint >= 0; joint--) { // parents come first
            if (!helps[joint] && skeleton.parent(joint) != Skeleton.NONE) {
                helps[skeleton.parent(joint)] = false;
            }
        }
        return helps;
    }

    private static boolean isAside(BodyPart part) {
        return switch (part) {
            case OTHER, UPPER_ARM_TWIST, FOREARM_TWIST, THIGH_TWIST, SHIN_TWIST -> true;
            default -> false;
        };
    }
}

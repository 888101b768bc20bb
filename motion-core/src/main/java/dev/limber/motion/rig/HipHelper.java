package dev.limber.motion.rig;

import dev.limber.motion.Skeleton;

/**
 * Tells the joint of a helper of the hip, which only carries the leg a little aside, from the thigh: where both have names
 * of one, {@code LeftHip} and then {@code LeftThigh}, the one after it swings the leg.
 */
final class HipHelper {
    /** Of the bone from the next joint to the knee: the helper is nearer to that joint. */
    private static final double NEAR = 0.25;

    private static final String HIP = "hip";

    private HipHelper() {}

    /** Returns the joints of a leg, by part of {@link LimbSearch#LEG}, with the thigh after a helper; fresh where it changed. */
    static int[] passed(Skeleton skeleton, LimbSearch limbs, Evidence evidence, Side side, int[] leg) {
        int thigh = leg[LimbSearch.LEG.indexOf(BodyPart.THIGH)];
        int shin = leg[LimbSearch.LEG.indexOf(BodyPart.SHIN)];
        if (thigh == Skeleton.NONE || shin == Skeleton.NONE || !isHip(skeleton, thigh)) {
            return leg;
        }
        for (int joint : limbs.between(thigh, shin)) {
            double way = limbs.position(thigh).distance(limbs.position(joint));
            boolean near = way < NEAR * limbs.position(joint).distance(limbs.position(shin));
            if (near
                    && !isHip(skeleton, joint)
                    && evidence.of(joint, BodyPart.THIGH, side) > 0
                    && evidence.named(joint, BodyPart.THIGH, side) > 0) {
                int[] passed = leg.clone();
                passed[LimbSearch.LEG.indexOf(BodyPart.THIGH)] = joint;
                return passed;
            }
        }
        return leg;
    }

    private static boolean isHip(Skeleton skeleton, int joint) {
        return PartWords.wordsOf(skeleton.name(joint)).contains(HIP);
    }
}

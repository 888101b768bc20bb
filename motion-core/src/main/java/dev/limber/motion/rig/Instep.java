package dev.limber.motion.rig;

import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;

/**
 * Recognises legs in which the joint called foot is the ball: an ankle comes before it, from which the instep leads ahead. The
 * ankle then is what others call the foot, as it carries the heel.
 */
final class Instep {
    /** Of thigh and shin: the instep of any foot is longer, a helper of the ankle shorter. */
    private static final double LONG = 0.08;
    /** Cosine: it leaves the line of the shin by more. */
    private static final double AHEAD = Math.cos(Math.toRadians(35));

    private Instep() {}

    /**
     * Returns a leg with the ankle as its foot and the ball as its toe.
     *
     * @param leg by part of {@link LimbSearch#LEG}; returned as it is where its foot is an ankle
     */
    static int[] corrected(LimbSearch limbs, int[] leg) {
        int thigh = leg[LimbSearch.LEG.indexOf(BodyPart.THIGH)];
        int shin = leg[LimbSearch.LEG.indexOf(BodyPart.SHIN)];
        int at = LimbSearch.LEG.indexOf(BodyPart.FOOT);
        int foot = leg[at];
        if (thigh == Skeleton.NONE || shin == Skeleton.NONE || foot == Skeleton.NONE) {
            return leg;
        }
        for (int ankle : limbs.between(shin, foot)) {
            if (leads(limbs, leg, ankle, foot)) {
                int[] corrected = leg.clone();
                corrected[at] = ankle;
                corrected[LimbSearch.LEG.indexOf(BodyPart.TOE)] = foot;
                return corrected;
            }
        }
        return leg;
    }

    /** Whether an instep leads from an ankle to a ball of the foot, off the line of the shin. */
    static boolean leads(LimbSearch limbs, int[] leg, int ankle, int ball) {
        Vec3 knee = limbs.position(leg[LimbSearch.LEG.indexOf(BodyPart.SHIN)]);
        Vec3 shin = limbs.position(ankle).minus(knee);
        Vec3 instep = limbs.position(ball).minus(limbs.position(ankle));
        double thigh =
                limbs.position(leg[LimbSearch.LEG.indexOf(BodyPart.THIGH)]).distance(knee);
        return shin.length() > instep.length()
                && instep.length() > LONG * (thigh + shin.length())
                && shin.normalized().dot(instep.normalized()) < AHEAD;
    }
}

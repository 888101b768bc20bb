package dev.limber.motion.ik;

/**
 * A leg that carries the body in a frame, and how its bend depends on the height of the hips. A bend is the square of the sine of
 * half the knee's angle, which is 0 for a straight leg and falls with the square of the distance from hip joint to ankle; below 0,
 * the leg does not reach.
 *
 * @param weight above 0, for a leg that carries next to nothing, to 1
 * @param share of a change of the bend that the leg takes part in: a foot that is hardly held yet stays where its leg has it
 * @param bend of the leg as it is
 * @param bones four times the product of the lengths of thigh and shin
 * @param kept how far the ankle's goal is below the hip joint that leaves the leg as bent as it is
 * @param below how far the goal is below the hip joint that is not raised
 */
record Stance(double weight, double share, double bend, double bones, double kept, double below) {
    /** A bend that counts as straight: 4 degrees. */
    private static final double STRAIGHT = 0.001;

    private static final double EXACT = 1e-9; // of a leg

    private static final int MOST_STEPS = 50;

    /** Returns how far the hip joint goes up along with the goal for the leg to stay as bent as it is. */
    double rise() {
        return kept - below;
    }

    /** Returns how much both legs' bends weigh, for hips that are raised; the straighter a leg, the more a change of it matters. */
    private double straightness(double rise) {
        double bend = bend(rise);
        double beyond = Math.min(0, bend);
        return weight * (Math.log(bend - beyond + STRAIGHT) + beyond / STRAIGHT);
    }

    private double bend(double rise) {
        double height = below + rise;
        return bend + share * (kept * kept - height * Math.abs(height)) / bones;
    }

    /** Returns the derivative of the straightness by the rise, which is never above 0. */
    private double slope(double rise) {
        double fall = share * 2 * Math.abs(below + rise) / bones;
        return -weight * fall / (Math.max(0, bend(rise)) + STRAIGHT);
    }

    /**
     * Returns how far the hips go up for both legs: as far as leaves the product of their bends as it is, each to the power of its
     * weight. So a straight leg stays straight, whatever the other one asks for, and what one body's hips do for
     * another's, the way back undoes.
     */
    static double rise(Stance one, Stance other) {
        double least = Math.min(one.rise(), other.rise());
        double rise = Math.max(one.rise(), other.rise());
        double exact = EXACT * Math.sqrt(one.bones);
        double wanted = one.straightness(one.rise()) + other.straightness(other.rise());
        // The function is concave and falls, so that Newton's method comes nearer from the right without passing by.
        for (int step = 0; step < MOST_STEPS && rise - least > exact; step++) {
            double excess = one.straightness(rise) + other.straightness(rise) - wanted;
            double next = Math.max(least, rise - excess / (one.slope(rise) + other.slope(rise)));
            if (rise - next <= exact) {
                return next;
            }
            rise = next;
        }
        return rise;
    }
}

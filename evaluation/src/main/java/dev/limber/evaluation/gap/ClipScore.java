package dev.limber.evaluation.gap;

/**
 * What an animator sees of a clip whose gaps were filled; sums over its gaps.
 *
 * @param gaps how many
 * @param keyError largest distance of a joint in a given frame from where it was, in heights of the character
 * @param seamJump of each gap the larger change of velocity at its two ends, of the joint that jumps most, in parts of the
 *     99th percentile of such changes in the clip itself
 * @param smoothSeams gaps where that is at most 1
 * @param slide way that heels and toes went across the floor in gaps while they stood in the clip, in heights
 * @param contacts seconds that they stood, each counted for itself
 * @param error mean distance of joints in gaps from where they were, in heights
 */
public record ClipScore(
        int gaps, double keyError, double seamJump, int smoothSeams, double slide, double contacts, double error) {
    public static final ClipScore NONE = new ClipScore(0, 0, 0, 0, 0, 0, 0);

    public ClipScore plus(ClipScore other) {
        return new ClipScore(
                gaps + other.gaps,
                Math.max(keyError, other.keyError),
                seamJump + other.seamJump,
                smoothSeams + other.smoothSeams,
                slide + other.slide,
                contacts + other.contacts,
                error + other.error);
    }

    /** Returns the mean seam jump of a gap. */
    public double meanSeamJump() {
        return gaps == 0 ? 0 : seamJump / gaps;
    }

    /** Returns the share of gaps with smooth seams. */
    public double smoothShare() {
        return gaps == 0 ? 0 : (double) smoothSeams / gaps;
    }

    /** Returns the mean speed of feet that should stand, in heights a second. */
    public double footSpeed() {
        return contacts == 0 ? 0 : slide / contacts;
    }

    /** Returns the mean error of a gap. */
    public double meanError() {
        return gaps == 0 ? 0 : error / gaps;
    }
}

package dev.limber.evaluation.contact;

/**
 * What became of feet that stand on stairs and boxes.
 *
 * @param ownHeights whether contacts were taken at the heights that the source has them
 * @param floor of the frames in which heels and toes stand on the floor
 * @param above of those in which they stand higher
 */
public record StepScore(String clip, String body, boolean ownHeights, Standing floor, Standing above) {
    /**
     * Frames in which heels and toes stand, summed over both.
     *
     * @param source in which they stand on the source
     * @param both in which they stand on both, at the same height within 2 cm of a body of 1.75 m
     * @param slid sum of their speeds on the target in the source's frames, m/s of a body of 1.75 m
     */
    public record Standing(int source, int both, double slid) {
        Standing plus(Standing other) {
            return new Standing(source + other.source, both + other.both, slid + other.slid);
        }
    }
}

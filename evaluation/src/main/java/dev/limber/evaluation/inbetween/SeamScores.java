package dev.limber.evaluation.inbetween;

/**
 * How a filled gap joins what was given, and how its feet stand.
 *
 * @param keyError largest change of any number of a given frame
 * @param seamJump mean over gaps of the larger change of velocity at its two ends, of the joint that jumps most, in parts
 *     of the 99th percentile of such changes in the recording itself
 * @param smoothSeams share of gaps where that is at most 1
 * @param footSpeed mean horizontal speed of ankles and toes in gaps while they stand in the recording, cm/s
 */
public record SeamScores(double keyError, double seamJump, double smoothSeams, double footSpeed) {}

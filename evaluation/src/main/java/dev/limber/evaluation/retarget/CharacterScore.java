package dev.limber.evaluation.retarget;

import dev.limber.motion.report.Sample;

/**
 * How a method moves a character of one's own, which there is no right answer for (R3, R6).
 *
 * @param character name of its file
 * @param sample of {@link MotionMeasures} and {@link EyeMeasures}
 */
public record CharacterScore(String method, String character, Sample sample) {}

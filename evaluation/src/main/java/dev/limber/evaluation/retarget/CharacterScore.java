package dev.limber.evaluation.retarget;

import dev.limber.motion.report.Sample;

/**
 * The scores of a method on a character without ground truth (R3, R6).
 *
 * @param character name of its file
 * @param sample of {@link MotionMeasures} and {@link EyeMeasures}
 */
public record CharacterScore(String method, String character, Sample sample) {}

package dev.limber.evaluation.gap;

import dev.limber.motion.metric.FootSkate;

/**
 * One gap of a motion.
 *
 * @param first missing frame
 * @param last missing frame
 * @param usualJump 99th percentile of changes of velocity in the recording, in its unit a frame
 * @param slide of feet from the frame before the gap to the one after it, while they were planted in the recording
 */
public record FilledGap(FilledClip clip, int first, int last, double usualJump, FootSkate slide) {}

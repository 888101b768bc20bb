package dev.limber.evaluation.gap;

import dev.limber.inbetween.rig.FrameSpan;

/**
 * What came of one gap.
 *
 * @param clip its name
 * @param missing frames at 30 a second
 * @param gap in frames of the clip
 * @param score of this gap alone, without a key error
 */
public record FilledGap(String clip, String method, int missing, FrameSpan gap, ClipScore score) {}

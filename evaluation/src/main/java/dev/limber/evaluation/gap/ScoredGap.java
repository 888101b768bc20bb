package dev.limber.evaluation.gap;

import dev.limber.inbetween.rig.FrameSpan;
import dev.limber.motion.report.Sample;

/**
 * The scores of one gap.
 *
 * @param clip its name
 * @param missing frames at 30 a second
 * @param gap in frames of the clip
 * @param sample of this gap alone
 */
public record ScoredGap(String clip, String method, int missing, FrameSpan gap, Sample sample) {}

package dev.limber.evaluation.retarget;

import dev.limber.motion.report.Sample;

/**
 * The score of one method on one recording in one test.
 *
 * @param forms of the recording: mb, or mb->daz
 * @param recording its number, such as 02_01
 */
public record Score(String method, String forms, String recording, Sample sample) {}

package dev.limber.inbetween.measure;

/**
 * Errors inside gaps, means over all of them; lower is better (Harvey et al. 2020).
 *
 * @param l2q norm of the difference of all global quaternions of a frame
 * @param l2p norm of the difference of all global positions of a frame, in standard deviations
 * @param npss difference of the power spectra of the global quaternions (Gopalakrishnan et al. 2019)
 */
public record GapScores(double l2q, double l2p, double npss) {}

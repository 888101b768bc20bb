package dev.limber.evaluation.blocking;

/**
 * The error of motions from isolated keys, compared with the recordings.
 *
 * @param l2p mean length of a missing frame's error of positions, in their spread
 * @param l2q mean length of a missing frame's error of world quaternions
 * @param slide speed of feet that stand in the recording, cm/s, horizontally
 * @param contactF1 of frames in which a foot hardly moves, against the recording's
 * @param jerk against the recording's
 * @param sunk share of windows in which the hips are once lower than the recording's by more than 10 cm
 * @param best the same as {@code l2p}, of the best of each window's takes
 * @param spread mean distance of joints between two takes in the middle of gaps, cm; 0 for a single take
 */
public record BlockingScore(
        int windows,
        double l2p,
        double l2q,
        double npss,
        double slide,
        double contactF1,
        double jerk,
        double sunk,
        double best,
        double spread) {}

package dev.limber.inbetween.neural;

/** An ablation: a component that a run is trained without. */
public enum Ablation {
    NONE,
    /** The network predicts poses instead of differences to the interpolation. */
    RESIDUAL,
    /** The network does not see velocities. */
    VELOCITIES,
    /** No window is mirrored. */
    MIRRORING,
    /** Every other recording for training is left out. */
    HALF_DATA
}

package dev.limber.retarget;

/** Which joint has the root motion of a character. */
public enum RootJoint {
    /** The root bone above the hips if the rig has one, else the hips. */
    AUTO,
    /** The hips; a root bone stays where it is at rest. */
    HIPS
}

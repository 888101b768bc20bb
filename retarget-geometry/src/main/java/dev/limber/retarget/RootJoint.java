package dev.limber.retarget;

/** Which joint carries the way of a character across the floor. */
public enum RootJoint {
    /** A root bone above the hips where the rig has one, else the hips. */
    AUTO,
    /** The hips; a root bone stays where it is at rest. */
    HIPS
}

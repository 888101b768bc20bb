package dev.limber.retarget;

/**
 * The space in which head and gaze keep their direction. It matters if the torsos of two bodies have different
 * postures.
 */
public enum HeadSpace {
    /** The scene: the target looks where the source looks. */
    WORLD,
    /** The chest: the head sits on the target's torso as it does on the source's. */
    BODY
}

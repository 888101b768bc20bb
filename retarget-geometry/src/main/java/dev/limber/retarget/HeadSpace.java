package dev.limber.retarget;

/** What head and gaze keep their direction against, where the torsos of two bodies are not carried alike. */
public enum HeadSpace {
    /** The scene: the target looks where the source looks. */
    WORLD,
    /** The chest: the head sits on the target's torso as it does on the source's. */
    BODY
}

package dev.limber.motion.rig;

/** The kind of body that a skeleton has. Only humanoids get roles. */
public enum BodyPlan {
    HUMANOID,
    QUADRUPED,
    /** Two legs and two wings. */
    BIRD,
    OTHER
}

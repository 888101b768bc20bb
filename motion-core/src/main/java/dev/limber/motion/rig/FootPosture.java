package dev.limber.motion.rig;

/** What part of its foot an animal stands on. */
public enum FootPosture {
    /** On the whole sole, heel and all: bears, people. */
    PLANTIGRADE,
    /** On the toes, the heel in the air: dogs, cats, birds. */
    DIGITIGRADE,
    /** On the tip of the toes: horses, cattle, deer. */
    HOOFED
}

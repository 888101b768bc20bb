package dev.limber.motion.rig;

/** What a chain of joints is on a body, whatever the animal. */
public enum ChainKind {
    /** From the hips to the chest; the whole body of a snake. */
    TRUNK,
    NECK,
    HEAD,
    JAW,
    EAR,
    TAIL,
    /** A limb that the body stands on. */
    LEG,
    ARM,
    WING,
    FIN,
    /** Manes, ribs, stomachs, tongues: any other branch of the body. */
    OTHER;

    /** Whether it is one of the limbs, which come in pairs. */
    public boolean isLimb() {
        return this == LEG || this == ARM || this == WING || this == FIN;
    }

    /** Whether it is what animals have in common: jaws, ears and manes may stay at rest. */
    public boolean isCommon() {
        return isLimb() || this == TRUNK || this == NECK || this == HEAD || this == TAIL;
    }
}

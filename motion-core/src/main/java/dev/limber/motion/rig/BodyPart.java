package dev.limber.motion.rig;

/** What a joint moves: the bone from the joint to the next one along the chain. */
public enum BodyPart {
    /** A joint above the hips that carries the whole character. */
    ROOT,
    HIPS,
    SPINE,
    NECK,
    HEAD,
    JAW,
    EYE,
    CLAVICLE,
    UPPER_ARM,
    FOREARM,
    HAND,
    THUMB,
    INDEX,
    MIDDLE,
    RING,
    LITTLE,
    THIGH,
    SHIN,
    FOOT,
    TOE,
    UPPER_ARM_TWIST,
    FOREARM_TWIST,
    THIGH_TWIST,
    SHIN_TWIST,
    TAIL,
    /** Hair, cloth, props, helpers: anything that keeps its rest rotation. */
    OTHER;

    /** Whether it is of the trunk, the head or a limb: no part of a face, finger, twist joint or tail. */
    public boolean isTrunkOrLimb() {
        return switch (this) {
            case HIPS, SPINE, NECK, HEAD, CLAVICLE, UPPER_ARM, FOREARM, HAND, THIGH, SHIN, FOOT, TOE -> true;
            default -> false;
        };
    }
}

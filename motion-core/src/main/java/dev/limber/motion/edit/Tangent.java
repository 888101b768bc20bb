package dev.limber.motion.edit;

/** How motion leaves a key for the next one. */
public enum Tangent {
    /** Smoothly, without passing a key that is a highest or lowest one. */
    AUTO,
    /** At a constant speed. */
    LINEAR,
    /** Not at all until the next key. */
    STEP,
    /** Slowly at both ends. */
    FLAT,
    /** As it is: up to the next key an override layer lets the motion beneath through. An additive layer stays as with STEP. */
    FREE
}

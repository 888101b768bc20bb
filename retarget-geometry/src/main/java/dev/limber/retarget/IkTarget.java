package dev.limber.retarget;

/** What inverse kinematics keeps in place after the rotations are transferred. */
public enum IkTarget {
    /** Planted feet stay in place on the floor where the source's do. */
    FEET,
    /** Hands keep their distance to each other, to the head and to the hips. */
    HANDS,
    /** Arms and legs touch the body, and each other, where the source's do, and do not penetrate it. */
    CONTACTS
}

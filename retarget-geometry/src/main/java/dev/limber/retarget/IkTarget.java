package dev.limber.retarget;

/** What inverse kinematics keeps in place after the rotations are transferred. */
public enum IkTarget {
    /** Feet stand still on the floor where the source's do. */
    FEET,
    /** Hands keep their distance to each other, to the head and to the hips. */
    HANDS
}

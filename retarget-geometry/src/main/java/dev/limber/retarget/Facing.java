package dev.limber.retarget;

/** Which way a character faces and walks if its rig faces another way than the source's. */
public enum Facing {
    /** Forward stays forward: who walks ahead in the source walks ahead on the target, which may rest facing backwards. */
    CHARACTER,
    /** Directions of the scene stay: who walks along z walks along z. */
    WORLD
}

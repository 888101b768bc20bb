package dev.limber.motion.rig;

/** The character's own left or right, or neither. */
public enum Side {
    LEFT,
    RIGHT,
    CENTER;

    public Side mirrored() {
        return switch (this) {
            case LEFT -> RIGHT;
            case RIGHT -> LEFT;
            case CENTER -> CENTER;
        };
    }
}

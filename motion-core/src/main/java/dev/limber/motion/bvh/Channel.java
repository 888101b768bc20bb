package dev.limber.motion.bvh;

/** One number of a joint in every row of a BVH file. */
public enum Channel {
    XPOSITION("Xposition", 0, false),
    YPOSITION("Yposition", 1, false),
    ZPOSITION("Zposition", 2, false),
    XROTATION("Xrotation", 0, true),
    YROTATION("Yrotation", 1, true),
    ZROTATION("Zrotation", 2, true);

    private final String keyword;
    private final int axis;
    private final boolean rotation;

    Channel(String keyword, int axis, boolean rotation) {
        this.keyword = keyword;
        this.axis = axis;
        this.rotation = rotation;
    }

    /** Returns the channel's name in a file. */
    public String keyword() {
        return keyword;
    }

    /** Returns 0 for x, 1 for y, 2 for z. */
    public int axis() {
        return axis;
    }

    /** Whether the number is an angle in degrees rather than a position. */
    public boolean isRotation() {
        return rotation;
    }
}

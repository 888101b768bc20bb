package dev.limber.io.fbx.write;

/** Axes and unit of a new file. It is right-handed, with X to the right. */
public enum FbxSpace {
    /** What Maya, MotionBuilder and Unity work in; Z is to the front. */
    Y_UP_CENTIMETRES(false, 1),
    /** What Unreal Engine and 3ds Max work in; -Y is to the front. */
    Z_UP_CENTIMETRES(true, 1),
    /** What Blender works in; -Y is to the front. */
    Z_UP_METRES(true, 100);

    private final boolean zUp;
    private final double centimetres;

    FbxSpace(boolean zUp, double centimetres) {
        this.zUp = zUp;
        this.centimetres = centimetres;
    }

    /** Whether Z is up, rather than Y. */
    public boolean zUp() {
        return zUp;
    }

    /** Returns the centimetres in a unit of length. */
    public double centimetres() {
        return centimetres;
    }
}

package dev.limber.io;

import dev.limber.io.fbx.write.FbxSpace;
import dev.limber.motion.EulerOrder;
import java.util.Locale;

/**
 * The conventions of a program; docs/export.md says how to import files there. BVH always has Y up, and programs
 * convert it; FBX files contain their axes and unit, so they get the program's own.
 */
public enum ExportPreset {
    /** Metres; takes any name and rate. */
    BLENDER("Blender", 1, EulerOrder.ZYX, false, false, 0, FbxSpace.Z_UP_METRES),
    /** Centimetres; names are cleaned of what Maya reads as a namespace or refuses. */
    MAYA("Maya", 0.01, EulerOrder.ZYX, true, true, 0, FbxSpace.Y_UP_CENTIMETRES),
    /** Centimetres, a T-pose to characterise on. */
    MOTIONBUILDER("MotionBuilder", 0.01, EulerOrder.ZYX, true, true, 0, FbxSpace.Y_UP_CENTIMETRES),
    /** Centimetres; BVH at 30 frames a second, on the way through a program that writes FBX. */
    UNREAL("Unreal Engine", 0.01, EulerOrder.ZYX, true, true, 30, FbxSpace.Z_UP_CENTIMETRES),
    /** BVH in metres at 30 frames a second, on the way through a program that writes FBX. */
    UNITY("Unity", 1, EulerOrder.ZXY, true, true, 30, FbxSpace.Y_UP_CENTIMETRES),
    /** Centimetres; BVH at 30 frames a second, angles in the order of the first Biovision files. */
    MAX_3DS("3ds Max", 0.01, EulerOrder.ZXY, true, true, 30, FbxSpace.Z_UP_CENTIMETRES);

    private final String label;
    private final double metres;
    private final EulerOrder order;
    private final boolean standsFirst;
    private final boolean cleansNames;
    private final double frameRate;
    private final FbxSpace space;

    ExportPreset(
            String label,
            double metres,
            EulerOrder order,
            boolean standsFirst,
            boolean cleansNames,
            double frameRate,
            FbxSpace space) {
        this.label = label;
        this.metres = metres;
        this.order = order;
        this.standsFirst = standsFirst;
        this.cleansNames = cleansNames;
        this.frameRate = frameRate;
        this.space = space;
    }

    /** Returns what people call the program. */
    public String label() {
        return label;
    }

    /** Returns the axes and the unit of FBX. */
    FbxSpace space() {
        return space;
    }

    /** Returns the metres in a unit of length of BVH. */
    double metres() {
        return metres;
    }

    /** Returns the order of the rotation channels. */
    EulerOrder order() {
        return order;
    }

    /** Whether the first frame shows the pose in which all rotations are zero. */
    boolean standsFirst() {
        return standsFirst;
    }

    /** Whether names are cut down to letters, digits and underscores. */
    boolean cleansNames() {
        return cleansNames;
    }

    /** Returns the frames a second of BVH, or 0 for those of the clip. */
    double frameRate() {
        return frameRate;
    }

    @Override
    public String toString() {
        return this == MAX_3DS ? "3dsmax" : name().toLowerCase(Locale.ROOT);
    }
}

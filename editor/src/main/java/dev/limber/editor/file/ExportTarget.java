package dev.limber.editor.file;

import dev.limber.io.BvhPreset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a motion is exported as.
 *
 * @param label as people choose it
 * @param extension of the file, with its dot
 * @param preset the program that a BVH file is for; empty for plain BVH and for GLB
 */
public record ExportTarget(String label, String extension, Optional<BvhPreset> preset) {
    /** The character with its mesh and the motion, for all that reads glTF. */
    public static final ExportTarget GLB = new ExportTarget("GLB, character and motion", ".glb", Optional.empty());

    public static final ExportTarget BVH = new ExportTarget("BVH, as the rig has it", ".bvh", Optional.empty());

    /** Returns all, those for one program last. */
    public static List<ExportTarget> all() {
        List<ExportTarget> targets = new ArrayList<>(List.of(GLB, BVH));
        for (BvhPreset preset : BvhPreset.values()) {
            targets.add(new ExportTarget("BVH for " + name(preset), ".bvh", Optional.of(preset)));
        }
        return List.copyOf(targets);
    }

    private static String name(BvhPreset preset) {
        return switch (preset) {
            case BLENDER -> "Blender";
            case MAYA -> "Maya";
            case MOTIONBUILDER -> "MotionBuilder";
            case UNREAL -> "Unreal Engine";
            case UNITY -> "Unity";
            case MAX_3DS -> "3ds Max";
        };
    }
}

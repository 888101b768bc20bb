package dev.limber.cli.command;

import dev.limber.cli.terminal.CommandFailedException;
import dev.limber.io.BvhExport;
import dev.limber.io.BvhPreset;
import dev.limber.io.JointPositionsCsv;
import dev.limber.io.MotionFile;
import dev.limber.io.gltf.GltfCharacterWriter;
import dev.limber.io.gltf.GltfClipWriter;
import dev.limber.motion.AtomicFile;
import dev.limber.motion.Clip;
import dev.limber.motion.bvh.BvhFile;
import dev.limber.motion.bvh.BvhLayout;
import dev.limber.motion.bvh.BvhReader;
import dev.limber.motion.bvh.BvhWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads and writes motion files by their extension. */
public final class MotionFiles {
    private static final Set<String> READ = Set.of("bvh", "gltf", "glb", "vrm", "fbx", "j3o", "amc");
    private static final Set<String> CHARACTERS = Set.of("glb", "vrm");

    private MotionFiles() {}

    public static boolean isMotion(Path file) {
        return READ.contains(extension(file));
    }

    /** Whether a file of that name can be written. */
    public static boolean isOutput(Path file) {
        String extension = extension(file);
        return extension.equals("bvh") || extension.equals("csv") || CHARACTERS.contains(extension);
    }

    private static String extension(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** Returns the file's name without its extension. */
    public static String baseName(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** Reads a file's clip: the first of several, and a still one of the rest pose where there is none. */
    public static BvhFile read(Path file) throws IOException {
        return read(file, null);
    }

    /**
     * Reads a clip of a file.
     *
     * @param clipName which of its clips; null for the first
     */
    public static BvhFile read(Path file, @Nullable String clipName) throws IOException {
        if (Files.isDirectory(file)) {
            throw new CommandFailedException(file + ": expected a motion file, found a directory");
        }
        if (extension(file).equals("bvh")) {
            return BvhReader.read(file);
        }
        MotionFile motion = MotionFile.read(file);
        List<String> warnings = new ArrayList<>(motion.warnings());
        Clip clip = clipName == null ? first(file, motion, warnings) : named(file, motion, clipName);
        return new BvhFile(clip, BvhLayout.of(clip), warnings);
    }

    private static Clip first(Path file, MotionFile motion, List<String> warnings) {
        if (motion.clips().isEmpty()) {
            return motion.restClip();
        }
        if (motion.clips().size() > 1) {
            warnings.add(file + ": took '" + motion.clips().get(0).name() + "', the first of "
                    + motion.clips().size() + " clips");
        }
        return motion.clips().get(0).clip();
    }

    private static Clip named(Path file, MotionFile motion, String name) {
        try {
            return motion.clip(name);
        } catch (IllegalArgumentException e) {
            throw new CommandFailedException(file + ": " + e.getMessage());
        }
    }

    /** Reads a rig as a clip that shows it: the motion of a BVH file, which may tell how it stands, else its rest pose. */
    public static BvhFile readRig(Path file) throws IOException {
        if (extension(file).equals("bvh")) {
            return BvhReader.read(file);
        }
        MotionFile motion = MotionFile.read(file);
        Clip clip = motion.skins().isEmpty() && !motion.clips().isEmpty()
                ? motion.clips().get(0).clip()
                : motion.restClip();
        return new BvhFile(clip, BvhLayout.of(clip), motion.warnings());
    }

    /**
     * Writes a clip as BVH, CSV, or GLB with a bare skeleton.
     *
     * @param preset the program that a BVH file is for, or null
     * @return warnings
     */
    public static List<String> write(Clip clip, BvhLayout layout, @Nullable BvhPreset preset, Path file)
            throws IOException {
        makeFolderOf(file);
        if (extension(file).equals("csv")) {
            JointPositionsCsv.write(clip, file);
            return List.of();
        }
        if (CHARACTERS.contains(extension(file))) {
            GltfCharacterWriter.write(clip.skeleton(), List.of(), file);
            GltfClipWriter.write(file, baseName(file), clip, file);
            return List.of();
        }
        if (preset != null) {
            BvhFile content = BvhExport.of(clip, preset);
            BvhWriter.write(content, file);
            return content.warnings();
        }
        write(clip, layout, file);
        return List.of();
    }

    /** Writes the clip with the channels of {@code layout}, and more where the clip moves joints that it leaves fixed. */
    public static void write(Clip clip, BvhLayout layout, Path file) throws IOException {
        Clip unturned = BvhExport.of(clip);
        boolean fits = Arrays.stream(unturned.translatedJoints()).allMatch(layout::translates);
        makeFolderOf(file);
        BvhWriter.write(unturned, fits ? layout : BvhLayout.of(unturned), file);
    }

    /** Writes a page or table, making its folder. */
    public static void writeText(String text, Path file) throws IOException {
        makeFolderOf(file);
        AtomicFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Whether {@code output} is a character's own file with a clip added. */
    public static boolean addsToCharacter(Path output) {
        return CHARACTERS.contains(extension(output));
    }

    /** Whether a file is one that a clip can be added to. */
    public static boolean isCharacter(Path file) {
        return CHARACTERS.contains(extension(file)) || extension(file).equals("gltf");
    }

    /** Writes the character's file with the clip added under the name of the file that the clip came from. */
    public static void addTo(Path character, Path source, Clip clip, Path output) throws IOException {
        if (!isCharacter(character)) {
            throw new CommandFailedException(
                    output + ": needs a glTF, GLB or VRM character as --rig, not " + character);
        }
        makeFolderOf(output);
        GltfClipWriter.write(character, baseName(source), clip, output);
    }

    public static void makeFolderOf(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
    }
}

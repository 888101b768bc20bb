package dev.limber.io;

import dev.limber.motion.Skin;
import dev.limber.motion.bvh.BvhLayout;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The target of an export: a character, with its own file if there is one, and a program.
 *
 * @param file the character's own file, to which the motion is added if the output has the same format; empty for a new file
 * @param replacesClips whether the clips of that file are replaced
 * @param skins the character's meshes, for new files
 * @param layout the channels of the character's BVH file, which are kept if the motion fits them
 * @param preset the program that will read the file; empty for any
 * @param encoding empty for that of the character's own file, or binary
 * @param table the content of a table
 * @param source the file that the motion comes from, whose expressions and gaze are kept from one VRM animation to another;
 *     empty for none
 */
public record Target(
        Optional<Path> file,
        boolean replacesClips,
        List<Skin> skins,
        Optional<BvhLayout> layout,
        Optional<ExportPreset> preset,
        Optional<Encoding> encoding,
        Table table,
        Optional<Path> source) {
    /** The content of a table (CSV). */
    public enum Table {
        /** Positions of joints in world space. */
        POSITIONS,
        /** Local rotations of joints, and local positions of those that move, such as roots. */
        ROTATIONS
    }

    /** The encoding of FBX files. */
    public enum Encoding {
        BINARY,
        ASCII
    }

    /** A skeleton without meshes, for any program. */
    public static final Target BARE =
            new Target(Optional.empty(), false, List.of(), Optional.empty(), Optional.empty());

    /** A target in the encoding of its file, with tables of positions, for motion from anywhere. */
    public Target(
            Optional<Path> file,
            boolean replacesClips,
            List<Skin> skins,
            Optional<BvhLayout> layout,
            Optional<ExportPreset> preset) {
        this(file, replacesClips, skins, layout, preset, Optional.empty(), Table.POSITIONS, Optional.empty());
    }

    public Target {
        skins = List.copyOf(skins);
    }

    /** A character as its file has it, with the clips of that file kept. */
    public static Target of(MotionFile character) {
        return new Target(
                Optional.of(character.path()), false, character.skins(), character.layout(), Optional.empty());
    }

    /** A character as its file has it, with other clips. */
    public static Target withoutClipsOf(MotionFile character) {
        return new Target(Optional.of(character.path()), true, character.skins(), character.layout(), Optional.empty());
    }

    /** A skeleton with the channels of a BVH file. */
    public static Target of(BvhLayout layout) {
        return new Target(Optional.empty(), false, List.of(), Optional.of(layout), Optional.empty());
    }

    /** Returns the same target, for a program. */
    public Target forProgram(Optional<ExportPreset> program) {
        return new Target(file, replacesClips, skins, layout, program, encoding, table, source);
    }

    /** Returns the same target with another encoding and content of tables. */
    public Target written(Optional<Encoding> as, Table tables) {
        return new Target(file, replacesClips, skins, layout, preset, as, tables, source);
    }

    /** Returns the same target, for motion from a file. */
    public Target from(Path motion) {
        return new Target(file, replacesClips, skins, layout, preset, encoding, table, Optional.of(motion));
    }

    /** Returns only the channels, for a motion whose skeleton is no longer that of the character. */
    public Target skeletonOnly() {
        return new Target(Optional.empty(), false, List.of(), layout, preset, encoding, table, source);
    }
}

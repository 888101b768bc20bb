package dev.limber.io;

import dev.limber.motion.Skin;
import dev.limber.motion.bvh.BvhLayout;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a motion is written for: a character, with its own file where a format keeps that, and a program.
 *
 * @param file the character's own file, to which formats that hold a whole character add the motion; empty to make one
 * @param replacesClips whether the clips of that file make way for those that are written
 * @param skins the character's meshes, for where its file is none of the format that is written
 * @param layout the channels of the character's BVH file, which are kept where a motion fits them
 * @param preset the program that shall read the file; empty for any
 * @param encoding empty for that of the character's own file, or binary
 * @param table what a table holds
 * @param source the file that the motion comes from, whose expressions and gaze go along from one VRM animation to another;
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
    /** What a table of a motion holds: CSV. */
    public enum Table {
        /** Where joints are in the world. */
        POSITIONS,
        /** How joints are turned from their parents, and where those are that move: roots, and few others. */
        ROTATIONS
    }

    /** How a format that has both is written: FBX. */
    public enum Encoding {
        BINARY,
        ASCII
    }

    /** A skeleton alone, for any program. */
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

    /** Returns the same target, written in another way where its format has several. */
    public Target written(Optional<Encoding> as, Table tables) {
        return new Target(file, replacesClips, skins, layout, preset, as, tables, source);
    }

    /** Returns the same target, for motion from a file. */
    public Target from(Path motion) {
        return new Target(file, replacesClips, skins, layout, preset, encoding, table, Optional.of(motion));
    }

    /** Returns the channels alone: for a motion whose skeleton is no longer the character's. */
    public Target skeletonOnly() {
        return new Target(Optional.empty(), false, List.of(), layout, preset, encoding, table, source);
    }
}

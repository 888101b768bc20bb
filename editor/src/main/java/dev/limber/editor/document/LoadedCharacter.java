package dev.limber.editor.document;

import dev.limber.io.MotionFile;
import dev.limber.io.Target;
import dev.limber.motion.Clip;
import dev.limber.motion.NamedClip;
import dev.limber.motion.Skin;
import dev.limber.motion.bvh.BvhLayout;
import dev.limber.motion.rig.Rig;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A character that was opened.
 *
 * @param file where it came from; empty for the sample that the editor starts with
 * @param skins its meshes, of the skeleton of the rig; none for a skeleton alone
 * @param layout the channels of its BVH file
 * @param own the clips of its file; none for a source, which has its motion from elsewhere
 */
public record LoadedCharacter(
        String name, Optional<Path> file, Rig rig, List<Skin> skins, Optional<BvhLayout> layout, List<NamedClip> own) {
    public LoadedCharacter {
        skins = List.copyOf(skins);
        own = List.copyOf(own);
    }

    /** A character that is a skeleton and its meshes alone. */
    public LoadedCharacter(String name, Optional<Path> file, Rig rig, List<Skin> skins) {
        this(name, file, rig, skins, Optional.empty(), List.of());
    }

    /** A character that is a skeleton alone. */
    public LoadedCharacter(String name, Optional<Path> file, Rig rig) {
        this(name, file, rig, List.of());
    }

    /** The character of a file. */
    public static LoadedCharacter of(MotionFile file) {
        return of(file, file.rig()).withOwn(file.clips());
    }

    /** The character of a file, as its motion shows it. */
    static LoadedCharacter of(MotionFile file, Rig rig) {
        return new LoadedCharacter(file.name(), Optional.of(file.path()), rig, file.skins(), file.layout(), List.of());
    }

    private LoadedCharacter withOwn(List<NamedClip> clips) {
        return new LoadedCharacter(name, file, rig, skins, layout, clips);
    }

    /** Whether {@link #own} has clips of that name; {@link RetargetPlan#ALL_CLIPS} stands for all of them. */
    boolean hasOwn(String which) {
        return !own(which).isEmpty();
    }

    /** Returns the clips of {@link #own} of that name; {@link RetargetPlan#ALL_CLIPS} stands for all of them. */
    public List<Clip> own(String which) {
        return own.stream()
                .filter(clip ->
                        which.equals(RetargetPlan.ALL_CLIPS) || clip.name().equals(which))
                .map(NamedClip::clip)
                .toList();
    }

    /** Returns what a motion of this character is written for. */
    public Target target() {
        return new Target(file, false, skins, layout, Optional.empty());
    }
}

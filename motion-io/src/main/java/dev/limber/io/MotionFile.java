package dev.limber.io;

import dev.limber.motion.Clip;
import dev.limber.motion.LimberException;
import dev.limber.motion.NamedClip;
import dev.limber.motion.Place;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Skin;
import dev.limber.motion.bvh.BvhLayout;
import dev.limber.motion.rig.NamingProfile;
import dev.limber.motion.rig.Rig;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The content of a motion file, independent of its format.
 *
 * @param clips its animations in file order, all of {@code skeleton}; none for a character that does not move
 * @param skins its meshes as far as joints move them
 * @param layout the channels of its joints, of a BVH file
 * @param profiles what names its joints go by
 * @param warnings what was odd about the file but could be read all the same
 */
public record MotionFile(
        Path path,
        MotionFormat format,
        Skeleton skeleton,
        List<NamedClip> clips,
        List<Skin> skins,
        Optional<BvhLayout> layout,
        List<NamingProfile> profiles,
        List<String> warnings) {
    private static final int LISTED = 40; // names in a message

    public MotionFile {
        clips = List.copyOf(clips);
        skins = List.copyOf(skins);
        profiles = List.copyOf(profiles);
        warnings = List.copyOf(warnings);
    }

    /**
     * Reads one file of any format of {@link MotionFormat}; for many, a {@link MotionReader} is faster.
     *
     * @throws dev.limber.motion.MotionFormatException when the file is of no format that is read, or not what its format
     *     demands
     * @throws IOException when it cannot be read
     */
    public static MotionFile read(Path file) throws IOException {
        return read(file, ReadOptions.DEFAULT);
    }

    /** As {@link #read(Path)}, with options. */
    public static MotionFile read(Path file, ReadOptions options) throws IOException {
        try (MotionReader reader = new MotionReader(options)) {
            return reader.read(file);
        }
    }

    /** Returns the file's name without its extension. */
    public String name() {
        return MotionFormat.baseName(path);
    }

    /** Returns the name to write a clip of this file by: that of an only one is the file's, as programs call it anything. */
    public String nameOf(NamedClip clip) {
        return clips.size() > 1 ? clip.name() : name();
    }

    /** Returns a clip of one frame, at 30 a second, that shows the rest pose. */
    public Clip restClip() {
        return new Clip.Builder(skeleton, 1 / 30.0, 1).build();
    }

    /** Returns the first clip, or the rest pose as one where there is none. */
    public Clip firstClip() {
        return clips.isEmpty() ? restClip() : clips.get(0).clip();
    }

    /**
     * Returns the rig of the file. What has a skin shows its bind pose at rest, and is understood by that; the rest pose of
     * a file of motion need not be one that anybody stands in, so the motion is asked too.
     */
    public Rig rig() {
        return skins.isEmpty() && !clips.isEmpty()
                ? rig(clips.get(0).clip())
                : Rig.of(skeleton, profiles).withSkins(skins);
    }

    /** Returns the rig of a clip of this skeleton, or of what was made of one. */
    public Rig rig(Clip clip) {
        return Rig.of(clip, profiles).withSkins(skins);
    }

    /**
     * Returns the clip of that name or, where no name fits, of that number, counted from 1.
     *
     * @throws LimberException when there is none; the message lists those that there are
     */
    public Clip clip(String which) {
        return clips(which).get(0).clip();
    }

    /**
     * Returns the clips of that name, which may do without the armature that programs write before it, as {@code Walk} for
     * {@code Armature|Walk}; where there are none the one of that number, counted from 1; else those whose names fit the
     * pattern, as in {@code walk*}.
     *
     * @throws LimberException when there is none; the message lists those that there are
     */
    public List<NamedClip> clips(String which) {
        List<NamedClip> named =
                clips.stream().filter(clip -> clip.name().equals(which)).toList();
        if (!named.isEmpty()) {
            return named;
        }
        List<NamedClip> withoutArmature =
                clips.stream().filter(clip -> clip.name().endsWith("|" + which)).toList();
        if (!withoutArmature.isEmpty()) {
            return withoutArmature;
        }
        if (which.matches("\\d{1,6}")) {
            int number = Integer.parseInt(which);
            if (number >= 1 && number <= clips.size()) {
                return List.of(clips.get(number - 1));
            }
        }
        List<NamedClip> matching = matching(which);
        if (!matching.isEmpty()) {
            return matching;
        }
        throw new LimberException(
                Place.in(path.toString()),
                clips.isEmpty() ? "holds no clips" : "holds no clip '" + which + "'; there are " + clipNames());
    }

    private List<NamedClip> matching(String pattern) {
        if (!pattern.matches(".*[*?\\[{].*")) {
            return List.of();
        }
        try {
            // Names may hold slashes, which stand for nothing here.
            PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern.replace('/', '_'));
            return clips.stream()
                    .filter(clip -> matcher.matches(
                            Path.of(clip.name().replace('/', '_').replace('\0', '_'))))
                    .toList();
        } catch (PatternSyntaxException e) {
            throw new LimberException("'" + pattern + "' is no pattern of clip names: " + e.getDescription(), e);
        }
    }

    /** Returns the names of the clips with their numbers, for a message. */
    public String clipNames() {
        String names = IntStream.range(0, Math.min(LISTED, clips.size()))
                .mapToObj(i -> (i + 1) + " '" + clips.get(i).name() + "'")
                .collect(Collectors.joining(", "));
        return clips.size() > LISTED ? names + " and " + (clips.size() - LISTED) + " more" : names;
    }
}

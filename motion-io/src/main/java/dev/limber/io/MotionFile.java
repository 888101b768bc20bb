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
 * @param clips its animations in file order, all of {@code skeleton}; empty for a character without animation
 * @param skins its skinned meshes
 * @param layout the channels of its joints, for a BVH file
 * @param profiles the naming profiles used to find the roles of its joints
 * @param warnings oddities of the file that did not prevent reading it
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
     * Reads a file of any format of {@link MotionFormat}. For several files a {@link MotionReader} is faster.
     *
     * @throws dev.limber.motion.MotionFormatException if the format is unknown, or the file is not valid
     * @throws IOException if the file cannot be read
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

    /** Returns the name under which to write a clip: for a single clip that of the file, as its own name means little. */
    public String nameOf(NamedClip clip) {
        return clips.size() > 1 ? clip.name() : name();
    }

    /** Returns a clip of one frame with the rest pose, at 30 frames a second. */
    public Clip restClip() {
        return new Clip.Builder(skeleton, 1 / 30.0, 1).build();
    }

    /** Returns the first clip, or {@link #restClip} if there is none. */
    public Clip firstClip() {
        return clips.isEmpty() ? restClip() : clips.get(0).clip();
    }

    /**
     * Returns the rig of the file. A skinned character is analysed in its bind pose. For a file without skins the rest pose
     * may be arbitrary, so the first clip is used as well.
     */
    public Rig rig() {
        return skins.isEmpty() && !clips.isEmpty()
                ? rig(clips.get(0).clip())
                : Rig.of(skeleton, profiles).withSkins(skins);
    }

    /** Returns the rig of a clip of this skeleton, or of a clip derived from one. */
    public Rig rig(Clip clip) {
        return Rig.of(clip, profiles, skins);
    }

    /**
     * Returns the clip with that name or, if no name matches, with that number, counted from 1.
     *
     * @throws LimberException if there is none; the message lists all clips
     */
    public Clip clip(String which) {
        return clips(which).get(0).clip();
    }

    /**
     * Returns the clips with that name; {@code Walk} also matches {@code Armature|Walk}. If no name matches, returns the clip
     * with that number, counted from 1, all clips for {@code all}, or all that match the pattern, such as {@code walk*}.
     *
     * @throws LimberException if there is none; the message lists all clips
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
        List<NamedClip> matching = which.equals("all") ? clips : matching(which);
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
            throw new LimberException("'" + pattern + "' is not a pattern for clip names: " + e.getDescription(), e);
        }
    }

    /** Returns the names and numbers of all clips, for a message. */
    public String clipNames() {
        String names = IntStream.range(0, Math.min(LISTED, clips.size()))
                .mapToObj(i -> (i + 1) + " '" + clips.get(i).name() + "'")
                .collect(Collectors.joining(", "));
        return clips.size() > LISTED ? names + " and " + (clips.size() - LISTED) + " more" : names;
    }
}

package dev.limber.io;

import dev.limber.io.fbx.FbxReader;
import dev.limber.io.gltf.GltfReader;
import dev.limber.io.j3o.J3oReader;
import dev.limber.motion.LimberException;
import dev.limber.motion.MotionFormatException;
import dev.limber.motion.Place;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The formats of motion files: everything that is known about them outside their packages. Command line, editor and
 * help texts follow from it.
 */
@SuppressWarnings("ImmutableEnumChecker") // immutable lists, and functions without state
public enum MotionFormat {
    BVH(
            new Names("BVH", "motion with the rig's own channels"),
            List.of("bvh"),
            List.of("HIERARCHY"),
            format -> Readers::bvh,
            Optional.of(new Output(List.of("bvh"), false, true, Writers::bvh))),
    GLTF(
            new Names("glTF, GLB, VRM", "character and motion"),
            List.of("glb", "gltf", "vrm"),
            List.of("glTF", "{"),
            format -> Readers.of(format, GltfReader::read),
            Optional.of(new Output(List.of("glb", "vrm"), true, false, Writers::gltf))),
    /** Starts as all glTF does, so files are found to be glTF. */
    VRMA(
            new Names("VRMA", "motion for any VRM character"),
            List.of("vrma"),
            List.of(),
            format -> Readers.of(format, GltfReader::read),
            Optional.of(new Output(List.of("vrma"), false, false, Writers::vrma))),
    FBX(
            new Names("FBX", "character and motion"),
            List.of("fbx"),
            List.of("Kaydara FBX Binary", "; FBX"),
            format -> Readers.of(format, FbxReader::read),
            Optional.of(new Output(List.of("fbx"), true, true, Writers::fbx))),
    J3O(
            new Names("j3o", "character and motion"),
            List.of("j3o"),
            List.of("JME3"),
            format -> Readers.of(format, new J3oReader()),
            Optional.empty()),
    ASF(new Names("ASF", "skeleton"), List.of("asf"), List.of(), format -> Readers::asf, Optional.empty()),
    AMC(new Names("AMC", "motion"), List.of("amc"), List.of(), format -> Readers::amc, Optional.empty()),
    NPZ(
            new Names("npz", "arrays of rotations and positions"),
            List.of("npz"),
            List.of(),
            format -> Readers::smpl,
            Optional.of(new Output(List.of("npz"), false, false, Writers::npz))),
    NPY(
            new Names("npy", "positions of the joints of a body"),
            List.of("npy"),
            List.of("\u0093NUMPY"),
            format -> Readers::positions,
            Optional.empty()),
    CSV(
            new Names("CSV", "table of positions or rotations"),
            List.of(),
            List.of(),
            format -> (file, options) -> {
                throw new MotionFormatException(Place.in(file.toString()), "tables are written, not read");
            },
            Optional.of(new Output(List.of("csv"), false, false, MotionCsv::write)));

    private static final int START = 64; // bytes

    /**
     * What people call a format and what its files hold.
     *
     * @param label the usual name, or several with commas
     */
    private record Names(String label, String content) {}

    /**
     * How a format is written.
     *
     * @param extensions without the dot, the usual one first
     * @param severalClips whether a file holds more than one clip
     * @param hasPresets whether files differ by the program that they are for
     */
    private record Output(List<String> extensions, boolean severalClips, boolean hasPresets, FormatWriter writer) {}

    private final Names names;
    private final List<String> extensions;
    private final List<String> starts;
    private final Function<MotionFormat, FormatReader> reader;
    private final Optional<Output> output;

    MotionFormat(
            Names names,
            List<String> extensions,
            List<String> starts,
            Function<MotionFormat, FormatReader> reader,
            Optional<Output> output) {
        this.names = names;
        this.extensions = extensions;
        this.starts = starts;
        this.reader = reader;
        this.output = output;
    }

    /**
     * Recognises a file by how it starts, and where that tells nothing by its extension.
     *
     * @throws MotionFormatException when neither does, or when it is no plain file
     */
    public static MotionFormat of(Path file) throws IOException {
        if (Files.isDirectory(file) && !Files.isReadable(file)) {
            throw new AccessDeniedException(file.toString());
        }
        if (Files.isDirectory(file)) {
            throw new MotionFormatException(Place.in(file.toString()), "expected a motion file, found a folder");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new MotionFormatException(Place.in(file.toString()), "is not a regular file");
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(START);
        }
        Optional<MotionFormat> named = byName(file);
        // An npz file is an archive too.
        Optional<String> mistaken = named.equals(Optional.of(NPZ)) ? Optional.empty() : Mistaken.of(bytes);
        if (mistaken.isPresent()) {
            throw new MotionFormatException(Place.in(file.toString()), mistaken.get());
        }
        String start = new String(bytes, StandardCharsets.ISO_8859_1)
                .replaceFirst("^\u00EF\u00BB\u00BF", "")
                .stripLeading();
        return Arrays.stream(values())
                .filter(format -> format.starts.stream().anyMatch(known -> startsWith(start, known)))
                .findFirst()
                .or(() -> named)
                .orElseThrow(() -> new MotionFormatException(
                        Place.in(file.toString()), "has no format that Limber reads: expected " + readable()));
    }

    private static boolean startsWith(String start, String known) {
        return start.regionMatches(true, 0, known, 0, known.length());
    }

    private static Optional<MotionFormat> byName(Path file) {
        String extension = extension(file);
        return Arrays.stream(values())
                .filter(format -> format.extensions.contains(extension))
                .findFirst();
    }

    /**
     * Returns the format that a file of that name is written in.
     *
     * @throws LimberException when none is; the message names those that are
     */
    public static MotionFormat toWrite(Path file) {
        return ofOutput(file)
                .orElseThrow(() -> new LimberException(
                        Place.in(file.toString()), "cannot write such a file; expected one of " + writable()));
    }

    /** Returns the format that a file of that name is written in; empty when none is. */
    public static Optional<MotionFormat> ofOutput(Path file) {
        String extension = extension(file);
        return Arrays.stream(values())
                .filter(format -> format.outputExtensions().contains(extension))
                .findFirst();
    }

    /** Whether a file of that name holds motion, as far as the name tells: an ASF file holds none. */
    public static boolean isMotion(Path file) {
        return byName(file).filter(format -> format != ASF).isPresent();
    }

    /** Returns the file's extension in small letters, without the dot; empty if there is none. */
    public static String extension(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
    }

    /** Returns the file's name without its extension. */
    public static String baseName(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** Returns the formats that are read, as in "BVH, glTF, GLB, VRM, FBX, j3o, ASF or AMC". */
    public static String readable() {
        return listed(format -> format.extensions.isEmpty() ? "" : format.names.label());
    }

    /** Returns the endings that are written, as in ".bvh, .glb, .vrm or .csv". */
    public static String writable() {
        return listed(
                format -> format.outputExtensions().stream().map(e -> "." + e).collect(Collectors.joining(", ")));
    }

    private static String listed(Function<MotionFormat, String> words) {
        String all = Arrays.stream(values())
                .map(words)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        int last = all.lastIndexOf(", ");
        return all.substring(0, last) + " or " + all.substring(last + 2);
    }

    /** Returns patterns of the files that are read, as {@code *.bvh}. */
    public static List<String> patterns() {
        return Arrays.stream(values())
                .flatMap(format -> format.extensions.stream())
                .map(extension -> "*." + extension)
                .toList();
    }

    /** Returns the formats that are written. */
    public static List<MotionFormat> written() {
        return Stream.of(values()).filter(format -> format.output.isPresent()).toList();
    }

    /** Returns the extensions that are written, without the dot, the usual one first; none where it is only read. */
    public List<String> outputExtensions() {
        return output.map(Output::extensions).orElse(List.of());
    }

    /** Whether a file that is written holds more than one clip. */
    public boolean holdsSeveralClips() {
        return output.map(Output::severalClips).orElse(false);
    }

    /** Whether files that are written differ by the program that they are for. */
    public boolean hasPresets() {
        return output.map(Output::hasPresets).orElse(false);
    }

    /** Returns what a file that is written holds, as in "GLB: character and motion". */
    public String outputLabel() {
        return outputExtensions().get(0).toUpperCase(Locale.ROOT) + ": " + names.content();
    }

    /** Opens a reader, to be closed by the caller. */
    FormatReader open() {
        return reader.apply(this);
    }

    /** @throws java.util.NoSuchElementException when the format is only read */
    FormatWriter writer() {
        return output.orElseThrow().writer();
    }
}

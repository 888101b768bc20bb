package dev.limber.cli.option;

import dev.limber.cli.terminal.BadUsageException;
import dev.limber.io.ExportPreset;
import dev.limber.io.MotionFile;
import dev.limber.io.MotionFormat;
import dev.limber.io.MotionReader;
import dev.limber.io.Target;
import dev.limber.motion.NamedClip;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options for reading and writing clips. */
public final class FileOptions {
    @Option(
            names = "--clip",
            paramLabel = "NAME",
            description =
                    "Which clips of a file with several: a name, a number or a pattern such as 'walk*'. Default: all.")
    private @Nullable String clip;

    @Option(
            names = "--for",
            paramLabel = "TOOL",
            description = "Write files for this program: ${COMPLETION-CANDIDATES}; see docs/export.md.",
            converter = PresetConverter.class,
            completionCandidates = PresetConverter.Names.class)
    private @Nullable ExportPreset preset;

    @Option(
            names = "--encoding",
            paramLabel = "KIND",
            description =
                    "The encoding of FBX files: ${COMPLETION-CANDIDATES}. Default: that of the character's own file, or BINARY.")
    private Target.@Nullable Encoding encoding;

    @Option(
            names = "--table",
            paramLabel = "KIND",
            defaultValue = "POSITIONS",
            description =
                    "What CSV files contain: ${COMPLETION-CANDIDATES}; positions in the world, or rotations relative "
                            + "to the parents; see docs/export.md. Default: ${DEFAULT-VALUE}.")
    private Target.Table table = Target.Table.POSITIONS;

    @Option(
            names = "--format",
            paramLabel = "EXT",
            description = "The format of files in an output directory: ${bundle:limber.writes}. Default: bvh.")
    private String format = "bvh";

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    /** Opens a reader, to be closed by the caller. */
    public MotionReader reader() throws IOException {
        return reading.reader();
    }

    /** Returns the clips of a file that are meant; its rest pose as one if there are none and none is asked for. */
    public List<NamedClip> clips(MotionFile file) {
        if (clip != null) {
            return file.clips(clip);
        }
        return file.clips().isEmpty() ? List.of(new NamedClip(file.name(), file.restClip())) : file.clips();
    }

    /**
     * Returns the one clip of a file that is meant: the first of several.
     *
     * @param warnings gets which one was taken where that is not asked for
     */
    public NamedClip clip(MotionFile file, List<String> warnings) {
        List<NamedClip> clips = clips(file);
        if (clips.size() > 1) {
            warnings.add(file.path() + ": took '" + clips.get(0).name() + "', the first of " + clips.size()
                    + " clips; --clip selects another");
        }
        return clips.get(0);
    }

    /** Returns the target as these options want it. */
    public Target target(Target character) {
        return character.forProgram(Optional.ofNullable(preset)).written(Optional.ofNullable(encoding), table);
    }

    /** Returns the extension of files in an output directory, with its dot. */
    public String extension() {
        String extension = format.startsWith(".") ? format : "." + format;
        if (MotionFormat.ofOutput(Path.of("clip" + extension)).isEmpty()) {
            throw new BadUsageException("--format: expected " + MotionFormat.writable() + ", found '" + format + "'");
        }
        return extension;
    }
}

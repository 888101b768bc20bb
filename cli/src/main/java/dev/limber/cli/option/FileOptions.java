package dev.limber.cli.option;

import dev.limber.io.BvhPreset;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say what is read of a file of several clips, and for which program BVH is written. */
public final class FileOptions {
    @Option(names = "--clip", paramLabel = "NAME", description = "Which clip of a file of several. Default: the first.")
    private @Nullable String clip;

    @Option(
            names = "--for",
            paramLabel = "TOOL",
            description = "Write BVH as this program likes it: ${COMPLETION-CANDIDATES}; see docs/export.md.",
            converter = PresetConverter.class,
            completionCandidates = PresetConverter.Names.class)
    private @Nullable BvhPreset preset;

    /** Returns the name of a clip, or null for the first. */
    @Nullable
    public String clip() {
        return clip;
    }

    /** Returns the program that BVH is for, or null for none. */
    @Nullable
    public BvhPreset preset() {
        return preset;
    }
}

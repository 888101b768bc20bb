package dev.limber.spark;

import dev.limber.io.MotionFile;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The work on each clip. It is serialised to the executors; thread-safe. */
interface ClipJob extends Serializable {
    /**
     * The result for a clip.
     *
     * @param warnings what a person should know of it
     * @param scores by name
     */
    record Result(int frames, List<String> warnings, Map<String, Double> scores) {}

    /** Returns what output files end with, without the dot; empty when none are written. */
    Optional<String> extension();

    /**
     * Works on a clip.
     *
     * @param output to write to; ignored where none is written
     */
    Result run(MotionFile input, Path output) throws IOException;
}

package dev.limber.spark;

import dev.limber.io.MotionFile;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is done to each clip. Travels to the executors; many threads of one may use it at once. */
interface ClipJob extends Serializable {
    /**
     * What came of a clip.
     *
     * @param findings what a person should know of it
     * @param scores by name
     */
    record Result(int frames, List<String> findings, Map<String, Double> scores) {}

    /** Returns what output files end with, without the dot; empty when none are written. */
    Optional<String> extension();

    /**
     * Works on a clip.
     *
     * @param output to write to; ignored where none is written
     */
    Result run(MotionFile input, Path output) throws IOException;
}

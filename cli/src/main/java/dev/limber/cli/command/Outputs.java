package dev.limber.cli.command;

import dev.limber.cli.terminal.BadUsageException;
import dev.limber.io.MotionWriter;
import dev.limber.io.Target;
import dev.limber.motion.NamedClip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The files that a command writes: none of them is one that it reads, or one that it writes already, whatever the paths look
 * like. Many threads may claim some.
 */
final class Outputs {
    private final Map<Object, Path> inputs = new HashMap<>(); // by identity
    private final Map<Object, Path> claimed = new HashMap<>(); // by identity

    /** Protects files that are read; those that are null or not there need none. */
    Outputs(Collection<? extends @Nullable Path> inputs) throws IOException {
        for (Path input : inputs) {
            if (input != null && Files.exists(input)) {
                this.inputs.put(identity(input), input);
            }
        }
    }

    /**
     * Takes a file for writing; null takes none.
     *
     * @throws BadUsageException when it is read, or taken already
     */
    void claim(@Nullable Path output) throws IOException {
        if (output != null) {
            claim(output, output);
        }
    }

    /** Takes a file for what becomes of {@code source}. */
    private synchronized void claim(Path output, Path source) throws IOException {
        Object identity = identity(output);
        Path input = inputs.get(identity);
        if (input != null) {
            throw new BadUsageException(output + ": would overwrite the input " + input + "; name another output");
        }
        Path other = claimed.putIfAbsent(identity, source);
        if (other != null) {
            throw new BadUsageException(other + " and " + source + " would both be written to " + output);
        }
    }

    /** Takes a file that a job writes beside its own output. */
    void claimNew(Path output, Job job) throws IOException {
        if (!output.equals(job.output())) {
            claim(output, job.input());
        }
    }

    /** Takes the outputs of jobs and others that a command writes; null takes none. */
    void claimAll(List<Job> jobs, @Nullable Path... others) throws IOException {
        for (Job job : jobs) {
            claim(job.output(), job.input());
        }
        for (Path other : others) {
            claim(other);
        }
    }

    /**
     * Writes the results of a job: into its output, or into files beside it where that holds one clip only.
     *
     * @param warnings gets what whoever reads the files should know
     */
    Written write(Job job, List<NamedClip> results, Target target, List<String> warnings) throws IOException {
        List<Path> files = new ArrayList<>();
        int frames = 0;
        for (Job.Output output : job.outputs(results)) {
            claimNew(output.file(), job);
            warnings.addAll(MotionWriter.write(output.clips(), target, output.file()));
            files.add(output.file());
            frames += output.clips().stream()
                    .mapToInt(clip -> clip.clip().frameCount())
                    .sum();
        }
        return new Written(files, results.size(), frames, warnings);
    }

    /** Returns what two paths to one file have in common: its key where it is there, else its folder's real path and its name. */
    private static Object identity(Path path) throws IOException {
        if (Files.exists(path)) {
            Object key = Files.readAttributes(path, BasicFileAttributes.class).fileKey();
            return key == null ? path.toRealPath() : key;
        }
        Path absolute = path.toAbsolutePath().normalize();
        Path folder = absolute.getParent();
        return folder != null && Files.exists(folder) ? folder.toRealPath().resolve(absolute.getFileName()) : absolute;
    }
}

package dev.limber.cli.command;

import dev.limber.cli.terminal.BadUsageException;
import dev.limber.cli.terminal.Checks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A file to read and the file to write for it. */
public record Job(Path input, Path output) {
    /**
     * Plans where the results go. A directory among the inputs stands for all motion files in it and below, and keeps
     * its shape in the output. No output is an input or the output of two inputs.
     *
     * @param to a file for a single input, else a directory that need not exist; null for the working directory
     * @param suffix what to append to the names of outputs in a directory
     * @throws BadUsageException when the outputs clash
     */
    public static List<Job> plan(List<Path> inputs, @Nullable Path to, String suffix) throws IOException {
        boolean single = inputs.size() == 1 && !Files.isDirectory(inputs.get(0));
        if (to != null && single && MotionFiles.isOutput(to) && !Files.isDirectory(to)) {
            return checked(List.of(new Job(existing(inputs.get(0)), to)));
        }
        if (to != null && (Files.isRegularFile(to) || (MotionFiles.isOutput(to) && !Files.isDirectory(to)))) {
            throw new BadUsageException(
                    single
                            ? to + ": expected a .bvh, .glb, .vrm or .csv file, or a directory"
                            : to + ": several clips need a directory");
        }
        Path directory = to == null ? Path.of("") : to;
        List<Job> jobs = new ArrayList<>();
        for (Path input : inputs) {
            if (Files.isDirectory(input)) {
                for (Path file : motionFilesBelow(input)) {
                    jobs.add(new Job(file, directory.resolve(renamed(input.relativize(file), suffix))));
                }
            } else {
                jobs.add(new Job(existing(input), directory.resolve(renamed(input.getFileName(), suffix))));
            }
        }
        return checked(jobs);
    }

    private static Path existing(Path input) throws IOException {
        if (!Files.exists(input)) {
            throw new NoSuchFileException(input.toString());
        }
        return input;
    }

    /** Returns the files, and in place of directories the motion files in them and below. */
    public static List<Path> motionFiles(List<Path> paths) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            files.addAll(Files.isDirectory(path) ? motionFilesBelow(path) : List.of(path));
        }
        return files;
    }

    /**
     * Returns the motion files in a directory, which may be a link, and below, sorted.
     *
     * @throws BadUsageException when there are none
     */
    public static List<Path> motionFilesBelow(Path directory) throws IOException {
        Path real = directory.toRealPath();
        try (Stream<Path> files = Files.walk(real)) {
            List<Path> found = files.filter(MotionFiles::isMotion)
                    .filter(Files::isRegularFile)
                    .map(file -> directory.resolve(real.relativize(file)))
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw new BadUsageException(directory + ": there is no motion file in it");
            }
            return found;
        }
    }

    private static Path renamed(Path file, String suffix) {
        return file.resolveSibling(MotionFiles.baseName(file) + suffix + ".bvh");
    }

    private static List<Job> checked(List<Job> jobs) throws IOException {
        Map<Path, Path> inputOf = new HashMap<>();
        for (Job job : jobs) {
            Path output = job.output().toAbsolutePath().normalize();
            Path other = inputOf.putIfAbsent(output, job.input());
            if (other != null) {
                throw new BadUsageException(
                        other + " and " + job.input() + " would both be written to " + job.output());
            }
        }
        Checks.notAnInput(
                jobs.stream().map(Job::input).toList(),
                jobs.stream().map(Job::output).toList());
        return jobs;
    }
}

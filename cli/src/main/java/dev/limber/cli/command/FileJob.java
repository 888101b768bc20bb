package dev.limber.cli.command;

import dev.limber.cli.option.BatchOptions;
import dev.limber.cli.terminal.BadUsageException;
import dev.limber.io.MotionFiles;
import dev.limber.io.MotionFormat;
import dev.limber.io.NamePattern;
import dev.limber.motion.LimberException;
import dev.limber.motion.NamedClip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A file to read and the file to write for it.
 *
 * @param named whether the user has named the output, which then holds what it can, or it is one in a directory, beside which
 *     there may be others for more clips
 * @param split whether each clip gets a file of its own, even where one holds several
 * @param names of outputs in a directory, of those of clips
 */
public record FileJob(Path input, Path output, boolean named, boolean split, UnaryOperator<String> names) {
    /** A job whose outputs are called as its inputs are. */
    public FileJob(Path input, Path output, boolean named, boolean split) {
        this(input, output, named, split, UnaryOperator.identity());
    }

    /** A file to write and the clips that go into it. */
    public record Output(Path file, List<NamedClip> clips) {}

    /**
     * Plans where the results go. A directory among the inputs stands for all motion files in it and below, and keeps
     * its shape in the output.
     *
     * @param to a file for a single input, else a directory that need not exist; null for the working directory
     * @param names of outputs in a directory, of those of their inputs
     * @param extension of outputs in a directory, with its dot
     * @param split whether each clip gets a file of its own
     * @throws BadUsageException when {@code to} is neither
     */
    public static List<FileJob> plan(
            List<Path> inputs, @Nullable Path to, UnaryOperator<String> names, String extension, boolean split)
            throws IOException {
        boolean single = inputs.size() == 1 && !Files.isDirectory(inputs.get(0));
        if (to != null && isFile(to)) {
            if (!single) {
                throw new BadUsageException(to + ": several clips need an output directory");
            }
            MotionFormat.toWrite(to);
            return List.of(new FileJob(existing(inputs.get(0)), to, true, split));
        }
        Path directory = to == null ? Path.of("") : to;
        List<FileJob> jobs = new ArrayList<>();
        for (Path input : inputs) {
            if (Files.isDirectory(input)) {
                for (Path file : motionFilesBelow(input)) {
                    Path inside = input.relativize(file);
                    jobs.add(new FileJob(
                            file, directory.resolve(renamed(inside, names, extension)), false, split, names));
                }
            } else {
                Path output = directory.resolve(renamed(input.getFileName(), names, extension));
                jobs.add(new FileJob(existing(input), output, false, split, names));
            }
        }
        return jobs;
    }

    /** Whether a path that need not exist names a file: what looks like an extension is meant as one. */
    private static boolean isFile(Path path) {
        return Files.isRegularFile(path)
                || (!Files.isDirectory(path) && MotionFormat.extension(path).matches("[a-z][a-z0-9]{1,4}"));
    }

    private static Path existing(Path input) throws IOException {
        if (!Files.exists(input)) {
            throw new NoSuchFileException(input.toString());
        }
        return input;
    }

    private static List<Path> motionFilesBelow(Path directory) throws IOException {
        try {
            return MotionFiles.below(directory);
        } catch (LimberException e) {
            throw new BadUsageException(String.valueOf(e.getMessage()));
        }
    }

    private static Path renamed(Path file, UnaryOperator<String> names, String extension) {
        String name = names.apply(MotionFormat.baseName(file)) + extension;
        try {
            return file.resolveSibling(name);
        } catch (InvalidPathException e) {
            // A file may have a name that the system's own character set lacks; a new one may not.
            return file.resolveSibling(name.replaceAll("[^ -~]", "_"));
        }
    }

    /** Returns the jobs that are left to do when some may be skipped; their outputs are made from {@code shared} too. */
    static List<FileJob> left(List<FileJob> jobs, BatchOptions options, @Nullable Path... shared) throws IOException {
        List<FileJob> left = new ArrayList<>();
        for (FileJob job : jobs) {
            List<@Nullable Path> sources = new ArrayList<>(Arrays.asList(shared));
            sources.add(job.input());
            if (!options.skips(job.output(), sources)) {
                left.add(job);
            }
        }
        return left;
    }

    /** Whether all clips go into the one output. */
    private boolean holdsAll(List<NamedClip> clips) {
        return clips.size() == 1 || (!split && MotionFormat.toWrite(output).holdsSeveralClips());
    }

    /** Returns those of a file's clips that there is room for, with a warning where that is not all. */
    List<NamedClip> taken(List<NamedClip> clips, List<String> warnings) {
        if (!named || split || holdsAll(clips)) {
            return clips;
        }
        warnings.add(input + ": took '" + clips.get(0).name() + "', the first of " + clips.size()
                + " clips; --clip selects another, and an output directory takes all");
        return clips.subList(0, 1);
    }

    /** Returns where results go: into one file, or a file for each, named after it. */
    List<Output> outputs(List<NamedClip> results) {
        if (holdsAll(results)) {
            return List.of(new Output(output, results));
        }
        Set<String> used = new HashSet<>();
        List<Output> outputs = new ArrayList<>();
        for (NamedClip result : results) {
            String start = NamePattern.safe(result.name());
            String unique = start;
            for (int n = 2; !used.add(unique.toLowerCase(Locale.ROOT)); n++) {
                unique = start + "-" + n;
            }
            outputs.add(new Output(beside(unique), List.of(result)));
        }
        return outputs;
    }

    /** Returns the output of one of several clips. */
    private Path beside(String clip) {
        String own = MotionFormat.baseName(input) + "-" + clip;
        return named
                ? sibling("-" + clip)
                : renamed(output, all -> names.apply(own), "." + MotionFormat.extension(output));
    }

    /** Returns the output with an addition to its name. */
    Path sibling(String addition) {
        return renamed(output, name -> name + addition, "." + MotionFormat.extension(output));
    }
}

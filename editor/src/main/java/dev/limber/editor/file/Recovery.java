package dev.limber.editor.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Project files that the editor writes for itself while one works, one for each run. A run that ends well takes its file
 * away, so that one whose run is over is of a crash.
 */
public final class Recovery {
    private static final Pattern NAME = Pattern.compile("recovery-(\\d+)\\.limber");

    private final Path folder;
    private final Path file;
    private final Predicate<Long> isRunning;

    public Recovery(Path folder) {
        this(folder, ProcessHandle.current().pid(), pid -> ProcessHandle.of(pid).isPresent());
    }

    Recovery(Path folder, long pid, Predicate<Long> isRunning) {
        this.folder = folder;
        this.isRunning = isRunning;
        file = folder.resolve("recovery-" + pid + ".limber");
    }

    /** Returns the file of this run; it is there once something was written to it. */
    public Path file() throws IOException {
        Files.createDirectories(folder);
        return file;
    }

    /** Returns the file of a run that is over without having ended. */
    public Optional<Path> left() throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(this::isLeft).findFirst();
        }
    }

    private boolean isLeft(Path candidate) {
        Matcher name = NAME.matcher(candidate.getFileName().toString());
        return name.matches() && !candidate.equals(file) && !isRunning.test(Long.parseLong(name.group(1)));
    }

    /** Takes the file of this run away, as nothing is lost. */
    public void end() throws IOException {
        Files.deleteIfExists(file);
    }
}

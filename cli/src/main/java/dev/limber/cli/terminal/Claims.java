package dev.limber.cli.terminal;

import dev.limber.io.MotionFormat;
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
public final class Claims {
    private final Map<Object, Path> inputs = new HashMap<>(); // by identity
    private final List<Path> folders = new ArrayList<>(); // real paths
    private final Map<Object, Path> claimed = new HashMap<>(); // by identity

    /** Protects files that are read, and all motion files in folders that are; those that are null or not there need none. */
    public Claims(Collection<? extends @Nullable Path> inputs) throws IOException {
        for (Path input : inputs) {
            if (input != null && Files.isDirectory(input)) {
                folders.add(input.toRealPath());
            } else if (input != null && Files.exists(input)) {
                this.inputs.put(identity(input), input);
            }
        }
    }

    /**
     * Takes a file for writing; null takes none.
     *
     * @throws BadUsageException when it is read, or taken already
     */
    public void claim(@Nullable Path output) throws IOException {
        if (output != null) {
            claim(output, output);
        }
    }

    /** Takes a file for what becomes of {@code source}. */
    public synchronized void claim(Path output, Path source) throws IOException {
        Object identity = identity(output);
        Path input = inputs.get(identity);
        if (input != null || isBelowAFolder(output)) {
            throw new BadUsageException(output + ": would overwrite the input " + (input == null ? output : input)
                    + "; name another output");
        }
        Path other = claimed.putIfAbsent(identity, source);
        if (other != null) {
            throw new BadUsageException(other + " and " + source + " would both be written to " + output);
        }
    }

    private boolean isBelowAFolder(Path output) throws IOException {
        if (!Files.exists(output) || !MotionFormat.isMotion(output)) {
            return false;
        }
        Path real = output.toRealPath();
        return folders.stream().anyMatch(real::startsWith);
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

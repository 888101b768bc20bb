package dev.limber.editor.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Recovery files that the editor writes during a session, one for each session. A session holds a file lock, which ends
 * with the process in any case; so a recovery file without a lock was left by a crash.
 */
public final class Recovery {
    private static final Pattern NAME = Pattern.compile("recovery-[\\w-]+\\.limber");

    /**
     * A recovery file that a crashed session left.
     *
     * @param name of the work
     * @param written when it was kept last
     */
    public record Left(Path file, String name, Instant written) {}

    private final Path folder;
    private final Path file;
    private @Nullable FileChannel lock; // held once there is a file

    public Recovery(Path folder) {
        this.folder = folder;
        file = folder.resolve("recovery-" + UUID.randomUUID() + ".limber");
    }

    private static Path lockOf(Path file) {
        return file.resolveSibling(file.getFileName() + ".lock");
    }

    /**
     * Returns the file of this run, which from now on is this run's alone; it is there once something was written to it.
     *
     * @param name of the work, by which it is offered after a crash
     */
    public synchronized Path file(String name) throws IOException {
        if (lock == null) {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(lockOf(file), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel.lock();
            lock = channel;
        }
        lock.truncate(0).write(ByteBuffer.wrap(name.getBytes(StandardCharsets.UTF_8)), 0);
        return file;
    }

    /** Returns the files of runs that are over without having ended well, latest first. */
    public List<Left> left() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Left> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path candidate : files.toList()) {
                boolean other = !candidate.equals(file);
                if (other && NAME.matcher(candidate.getFileName().toString()).matches() && !isHeld(candidate)) {
                    found.add(new Left(
                            candidate,
                            name(candidate),
                            Files.getLastModifiedTime(candidate).toInstant()));
                }
            }
        }
        found.sort(Comparator.comparing(Left::written).reversed());
        return List.copyOf(found);
    }

    private static String name(Path left) throws IOException {
        Path lock = lockOf(left);
        String name = Files.exists(lock) ? Files.readString(lock).strip() : "";
        return name.isEmpty() ? "an untitled project" : name;
    }

    private static boolean isHeld(Path candidate) throws IOException {
        Path lock = lockOf(candidate);
        if (!Files.exists(lock)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            Optional<FileLock> taken = Optional.ofNullable(channel.tryLock());
            return taken.isEmpty();
        } catch (OverlappingFileLockException e) {
            return true; // another window of this process
        }
    }

    /** Takes a file away that a run has left. */
    public static void discard(Path left) throws IOException {
        Files.deleteIfExists(left);
        Files.deleteIfExists(lockOf(left));
    }

    /** Takes the file of this run away, as nothing is lost. */
    public synchronized void end() throws IOException {
        Files.deleteIfExists(file);
        if (lock != null) {
            lock.close();
            lock = null;
            Files.deleteIfExists(lockOf(file));
        }
    }
}

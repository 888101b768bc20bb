package dev.limber.motion;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps track of temporary files. They are removed when the process is asked to end. Those of killed processes are
 * removed when another process first writes to their folder.
 */
final class TemporaryFiles {
    /** Short, whatever the name of the target: file systems take 255 bytes. */
    private static final String PREFIX = ".limber-";

    private static final Pattern NAME = Pattern.compile("\\.limber-(\\d{1,18})-\\d+\\.tmp");

    /** A file that was written to lately may be of a process on another machine. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();
    private static final Set<Path> CLEANED = ConcurrentHashMap.newKeySet(); // folders
    private static final AtomicLong NUMBER = new AtomicLong();

    private static boolean ended; // guarded by the class

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(TemporaryFiles::end, "temporary-files"));
    }

    private TemporaryFiles() {}

    /** Makes sure that the end of the process is noticed. */
    static void watchForTheEnd() {
        // The class is loaded now, which is all there is to do.
    }

    /** Waits for writers that are about to finish, removes incomplete files, and blocks new writers. */
    private static void end() {
        try {
            StopSignal.requestAll();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        synchronized (TemporaryFiles.class) {
            ended = true;
            OPEN.forEach(TemporaryFiles::delete);
        }
    }

    /**
     * Creates a file with a unique name in a folder.
     *
     * @throws IOException when it cannot be made, or the process is about to end
     */
    static Path claim(Path folder) throws IOException {
        if (CLEANED.add(folder)) {
            clean(folder, Instant.now().minus(FRESH));
        }
        Path file = folder.resolve(PREFIX + ProcessHandle.current().pid() + "-" + NUMBER.incrementAndGet() + ".tmp");
        synchronized (TemporaryFiles.class) {
            if (ended) {
                throw new IOException(folder + ": cannot be written, the process is ending");
            }
            // Not Files.createTempFile, whose files only the owner may read, also after the move.
            Files.createFile(file);
            OPEN.add(file);
        }
        return file;
    }

    /** Removes the file where it is still there. */
    static void release(Path file) {
        delete(file);
        OPEN.remove(file);
    }

    /** Removes what processes left that are gone, and that was last written before a time. */
    static void clean(Path folder, Instant before) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PREFIX + "*.tmp")) {
            for (Path file : files) {
                Matcher name = NAME.matcher(file.getFileName().toString());
                if (name.matches()
                        && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()
                        && Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    delete(file);
                }
            }
        } catch (IOException e) {
            // What cannot be looked at cannot be cleaned; the write that follows says what is wrong.
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // It is found again when something is next written to its folder.
        }
    }
}

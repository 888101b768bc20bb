package dev.limber.editor.file;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The log file of errors inside the editor. */
public final class ErrorLog {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorLog.class);
    private static final long LARGEST = 1 << 20; // bytes; a larger file starts over

    private final Path file;

    public ErrorLog(Path file) {
        this.file = file.toAbsolutePath();
    }

    public Path file() {
        return file;
    }

    /** Writes an error with its stack and the time. Never fails: who calls has an error already. */
    public void add(Throwable error) {
        try {
            Files.createDirectories(file.getParent());
            boolean full = Files.exists(file) && Files.size(file) > LARGEST;
            StandardOpenOption how = full ? StandardOpenOption.TRUNCATE_EXISTING : StandardOpenOption.APPEND;
            try (PrintWriter out = new PrintWriter(
                    Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, how))) {
                out.println(Instant.now().truncatedTo(ChronoUnit.SECONDS) + " Java "
                        + System.getProperty("java.version") + ", " + System.getProperty("os.name"));
                error.printStackTrace(out);
            }
        } catch (IOException e) {
            LOG.warn("the error log {} cannot be written: {}", file, e.getMessage());
        }
    }
}

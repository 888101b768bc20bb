package dev.limber.cli.option;

import dev.limber.cli.terminal.BadUsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of commands that work on many files. */
public final class BatchOptions {
    @Option(
            names = "--skip-existing",
            description = "Skip clips whose output exists and is newer than all of its inputs.")
    private boolean skipExisting;

    @Option(
            names = "--time-limit",
            paramLabel = "SECONDS",
            description = "Cancel a file after this time, and continue with the others. Default: ${DEFAULT-VALUE}.")
    private long seconds = 3600;

    /** Returns how long one file may take. */
    public Duration timeLimit() {
        if (seconds < 1) {
            throw new BadUsageException("--time-limit: expected seconds, 1 at least, found " + seconds);
        }
        return Duration.ofSeconds(seconds);
    }

    /** Whether a file may be left out: it is asked for, and the file is newer than what it is made from. */
    public boolean skips(Path output, Collection<? extends @Nullable Path> sources) throws IOException {
        if (!skipExisting || !Files.isRegularFile(output)) {
            return false;
        }
        FileTime made = Files.getLastModifiedTime(output);
        for (Path source : sources) {
            if (source != null
                    && Files.exists(source)
                    && Files.getLastModifiedTime(source).compareTo(made) > 0) {
                return false;
            }
        }
        return true;
    }
}

package dev.limber.cli.command;

import dev.limber.cli.terminal.Printable;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;

/** The output of a command: results on stdout, warnings and failures on stderr. */
public final class Messages {
    private final String name;
    private final PrintWriter out;
    private final PrintWriter err;

    public Messages(CommandSpec command) {
        name = command.qualifiedName();
        out = command.commandLine().getOut();
        err = command.commandLine().getErr();
    }

    /**
     * Prints warnings.
     *
     * @param warnings of a reader; each names its file
     */
    public void warn(List<String> warnings) {
        warnings.forEach(warning -> err.println("warning: " + Printable.of(warning)));
    }

    public void failure(String message) {
        err.println(name + ": " + Printable.of(message));
    }

    /**
     * Says what was doubtful, what was written and what failed, and returns the exit code.
     *
     * @param skipped files that were done before
     */
    public <R> int results(List<Batch.Outcome<R>> outcomes, int skipped, Function<R, Written> written, double seconds) {
        if (skipped > 0) {
            out.printf(Locale.ROOT, "skipped %d that are up to date%n", skipped);
        }
        List<Written> done = outcomes.stream()
                .map(Batch.Outcome::result)
                .filter(Objects::nonNull)
                .map(written)
                .toList();
        done.forEach(result -> warn(result.warnings()));
        List<Path> files =
                done.stream().flatMap(result -> result.files().stream()).toList();
        int clips = done.stream().mapToInt(Written::clips).sum();
        long frames = done.stream().mapToLong(Written::frames).sum();
        if (outcomes.size() == 1) {
            files.forEach(file -> out.printf(
                    Locale.ROOT,
                    "wrote %s%s%n",
                    Printable.of(file.toString()),
                    files.size() > 1 ? "" : ", " + frames + " frames"));
        } else if (!files.isEmpty()) {
            out.printf(Locale.ROOT, "wrote %d clips, %d frames, in %.1f s%n", clips, frames, seconds);
        }
        return failures(outcomes);
    }

    /** Lists what failed, if anything did, and returns the exit code. */
    private int failures(List<? extends Batch.Outcome<?>> outcomes) {
        List<? extends Batch.Outcome<?>> failed =
                outcomes.stream().filter(outcome -> outcome.failure() != null).toList();
        if (failed.isEmpty()) {
            return ExitCode.OK;
        }
        if (outcomes.size() == 1) {
            failure(failed.get(0).reason());
        } else {
            failure(failed.size() + " of " + outcomes.size() + " clips failed:");
            failed.forEach(outcome -> err.println("  " + Printable.of(outcome.reason())));
        }
        return ExitCode.SOFTWARE;
    }
}

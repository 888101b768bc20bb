package dev.limber.cli.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.ToIntFunction;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;

/** What a command tells its user: results on stdout, warnings and failures on stderr. */
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
        warnings.forEach(warning -> err.println("warning: " + warning));
    }

    public void failure(String message) {
        err.println(name + ": " + message);
    }

    /** Says what was written. */
    public <R> void summary(List<Batch.Outcome<R>> outcomes, ToIntFunction<R> frames, double seconds) {
        List<R> done = outcomes.stream()
                .map(Batch.Outcome::result)
                .filter(Objects::nonNull)
                .toList();
        long total = done.stream().mapToLong(frames::applyAsInt).sum();
        if (outcomes.size() == 1 && !done.isEmpty()) {
            out.printf(
                    Locale.ROOT, "wrote %s, %d frames%n", outcomes.get(0).job().output(), total);
        } else if (!done.isEmpty()) {
            out.printf(Locale.ROOT, "wrote %d clips, %d frames, in %.1f s%n", done.size(), total, seconds);
        }
    }

    /** Lists what failed, if anything did, and returns the exit code. */
    public int failures(List<? extends Batch.Outcome<?>> outcomes) {
        List<? extends Batch.Outcome<?>> failed =
                outcomes.stream().filter(outcome -> outcome.failure() != null).toList();
        if (failed.isEmpty()) {
            return ExitCode.OK;
        }
        if (outcomes.size() == 1) {
            failure(failed.get(0).reason());
        } else {
            failure(failed.size() + " of " + outcomes.size() + " clips failed:");
            failed.forEach(outcome -> err.println("  " + outcome.reason()));
        }
        return ExitCode.SOFTWARE;
    }
}

package dev.limber.cli;

import dev.limber.cli.terminal.Failures;
import picocli.CommandLine;

/** Where the limber command starts, and the only place that exits. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(run(args));
    }

    private static int run(String[] args) {
        try {
            return commandLine().execute(args);
        } catch (OutOfMemoryError | StackOverflowError e) {
            System.err.println("limber: " + Failures.message(e));
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    public static CommandLine commandLine() {
        Failures failures = new Failures();
        return new CommandLine(new LimberCommand())
                .setResourceBundle(new HelpWords())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures);
    }
}

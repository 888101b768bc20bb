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
            return commandLine(args).execute(args);
        } catch (OutOfMemoryError | StackOverflowError e) {
            System.err.println("limber: " + Failures.message(e));
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    /** Returns the command with all its subcommands, or with those that the arguments need. */
    public static CommandLine commandLine(String... args) {
        Failures failures = new Failures();
        CommandLine command = new CommandLine(new LimberCommand());
        LimberCommand.commands(args).forEach(command::addSubcommand);
        return command.setResourceBundle(new HelpWords())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures);
    }
}

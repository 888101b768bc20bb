package dev.limber.cli.terminal;

import dev.limber.motion.Explanation;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Turns exceptions into a line on stderr and an exit code: 2 for bad usage, 1 for work that failed. The stack trace is
 * shown with {@code --debug} or the environment variable LIMBER_DEBUG.
 */
public final class Failures implements CommandLine.IParameterExceptionHandler, CommandLine.IExecutionExceptionHandler {
    @Override
    public int handleParseException(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        String name = command.getCommandSpec().qualifiedName();
        err.println(name + ": " + e.getMessage());
        if (!CommandLine.UnmatchedArgumentException.printSuggestions(e, err)) {
            err.println("Try '" + name + " --help'.");
        }
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        if (e instanceof BadUsageException) {
            return handleParseException(new ParameterException(command, e.getMessage(), e), new String[0]);
        }
        PrintWriter err = command.getErr();
        err.println(command.getCommandSpec().qualifiedName() + ": " + message(e));
        trace(e, command);
        return command.getCommandSpec().exitCodeOnExecutionException();
    }

    /** Prints where an exception comes from, with {@code --debug}. */
    public static void trace(Throwable e, CommandLine command) {
        if (isDebug(command)) {
            e.printStackTrace(command.getErr());
        }
    }

    private static boolean isDebug(CommandLine command) {
        return System.getenv("LIMBER_DEBUG") != null
                || Boolean.TRUE.equals(
                        command.getCommandSpec().root().findOption("--debug").getValue());
    }

    /** Returns what went wrong in words. Exceptions that are not about the user's files show their type. */
    public static String message(Throwable e) {
        Explanation explanation = Explanation.of(e);
        String text = Printable.of(explanation.text());
        return explanation.foreseen() ? text : text + " (--debug shows where)";
    }
}

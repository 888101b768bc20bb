package dev.limber.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Turns exceptions into a line on stderr and an exit code: 2 for bad usage, 1 for work that failed. The stack trace is
 * shown with {@code --debug} or the environment variable LIMBER_DEBUG.
 */
final class Failures implements CommandLine.IParameterExceptionHandler, CommandLine.IExecutionExceptionHandler {
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
        ColorScheme colors = command.getColorScheme();
        PrintWriter err = command.getErr();
        err.println(colors.errorText(command.getCommandSpec().qualifiedName() + ": " + message(e)));
        if (isDebug(command)) {
            e.printStackTrace(err);
        }
        return command.getCommandSpec().exitCodeOnExecutionException();
    }

    private static boolean isDebug(CommandLine command) {
        LimberCommand limber = command.getCommandSpec().root().userObject() instanceof LimberCommand root ? root : null;
        return System.getenv("LIMBER_DEBUG") != null || (limber != null && limber.isDebug());
    }

    /** Returns what went wrong in words; the file system's own exceptions say no more than the path. */
    static String message(Throwable e) {
        String text = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        if (e instanceof NoSuchFileException) {
            return text + ": no such file";
        }
        if (e instanceof FileAlreadyExistsException) {
            return text + ": is in the way";
        }
        return e instanceof IOException || e instanceof CommandFailedException
                ? text
                : text + " (" + e.getClass().getSimpleName() + "; --debug shows where)";
    }
}

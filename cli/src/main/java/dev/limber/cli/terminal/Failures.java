package dev.limber.cli.terminal;

import dev.limber.evaluation.retarget.EvaluationException;
import dev.limber.inbetween.rig.InbetweenException;
import dev.limber.motion.MotionFormatException;
import dev.limber.motion.rig.RigException;
import dev.limber.neural.io.SafetensorsException;
import dev.limber.neural.training.TrainingException;
import dev.limber.retarget.RetargetException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Turns exceptions into a line on stderr and an exit code: 2 for bad usage, 1 for work that failed. The stack trace is
 * shown with {@code --debug} or the environment variable LIMBER_DEBUG.
 */
public final class Failures implements CommandLine.IParameterExceptionHandler, CommandLine.IExecutionExceptionHandler {
    /** Exceptions whose messages are made for users. */
    private static final List<Class<? extends Exception>> EXPLAINED = List.of(
            CommandFailedException.class,
            EvaluationException.class,
            InbetweenException.class,
            IOException.class,
            MotionFormatException.class,
            RetargetException.class,
            RigException.class,
            SafetensorsException.class,
            TrainingException.class);

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
        if (isDebug(command)) {
            e.printStackTrace(err);
        }
        return command.getCommandSpec().exitCodeOnExecutionException();
    }

    private static boolean isDebug(CommandLine command) {
        return System.getenv("LIMBER_DEBUG") != null
                || Boolean.TRUE.equals(
                        command.getCommandSpec().root().findOption("--debug").getValue());
    }

    /** Returns what went wrong in words. Exceptions that are not about the user's files show their type. */
    public static String message(Throwable e) {
        String text = e.getMessage() == null ? "" : e.getMessage();
        if (e instanceof NoSuchFileException) {
            return text + ": no such file or directory";
        }
        if (e instanceof AccessDeniedException) {
            return text + ": permission denied";
        }
        if (e instanceof FileAlreadyExistsException) {
            return text + ": a file is in the way";
        }
        boolean explained = EXPLAINED.stream().anyMatch(type -> type.isInstance(e));
        return explained ? text : e.getClass().getSimpleName() + ": " + text + " (--debug shows where)";
    }
}

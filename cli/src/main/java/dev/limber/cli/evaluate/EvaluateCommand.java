package dev.limber.cli.evaluate;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures the quality of limber's methods on data sets. */
@Command(
        name = "evaluate",
        description = "Measure the quality of limber's methods on data sets.",
        subcommands = {
            EvaluateRetargetCommand.class,
            EvaluateBuildsCommand.class,
            EvaluateCheckCommand.class,
            EvaluateCharactersCommand.class,
            EvaluateContactsCommand.class,
            EvaluateAnimalsCommand.class,
            EvaluateInbetweenCommand.class,
            EvaluateGapsCommand.class,
            EvaluateBlockingCommand.class
        },
        footer = {"", "Example:", "  limber evaluate retarget --data ~/mocap"})
public final class EvaluateCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "evaluate needs a command");
    }
}

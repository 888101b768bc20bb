package dev.limber.cli.train;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Trains the networks. */
@Command(
        name = "train",
        description = "Train networks on your own recordings.",
        subcommands = {
            TrainInbetweenCommand.class,
            TrainTimingCommand.class,
            TrainRetargetCommand.class,
            TrainResidualCommand.class
        },
        footer = {"", "Example:", "  limber train inbetween --help"})
public final class TrainCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "train needs a command");
    }
}

package dev.limber.cli.train;

import dev.limber.cli.option.DataOption;
import dev.limber.cli.option.RunOptions;
import dev.limber.cli.terminal.TerminalProgress;
import dev.limber.evaluation.retarget.CmuPairs;
import dev.limber.neural.Compute;
import dev.limber.neural.optimizer.AdamW;
import dev.limber.neural.optimizer.LearningRate;
import dev.limber.neural.training.TrainingSettings;
import dev.limber.retarget.neural.residual.ResidualTraining;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains the networks that correct the geometric solver, or resumes a run. */
@Command(
        name = "residual",
        description = {
            "Train the networks of 'retarget --method neural' on CMU recordings that exist on several skeletons.",
            "",
            "A run lives in a directory. Ctrl-C stops it with a checkpoint; the same command resumes it. It ends"
                    + " after 3,000 steps, half of them the cool-down, unless --steps and --cool-down say otherwise."
                    + " Progress is in training.csv and validation.csv there, the model in model.safetensors."
        },
        footer = {
            "",
            "Examples:",
            "  limber train residual runs/residual --data ~/mocap",
            "  limber train residual runs/no-iclone --data ~/mocap --without iclone"
        })
public final class TrainResidualCommand implements Callable<Integer> {
    private static final long STEPS = 3000;
    private static final int WIDTH = 128;
    private static final int BATCH = 192;

    @Spec
    private CommandSpec spec;

    @Mixin
    private RunOptions run = new RunOptions();

    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--without",
            paramLabel = "FORM",
            defaultValue = "",
            description = "Leave out mb, daz or iclone, to test on an unseen rig. Only for a new run.")
    private String without;

    @Override
    public Integer call() throws Exception {
        Path folder = data.holding("cmu");
        try (TerminalProgress reading = TerminalProgress.of("reading")) {
            ResidualTraining training =
                    new ResidualTraining(run.directory(), form -> CmuPairs.in(folder, form), reading);
            if (training.isBegun()) {
                run.extend(training);
            } else {
                training.change(settings());
            }
            run.train(training, Compute.best(), spec.commandLine().getOut());
        }
        return 0;
    }

    private ResidualTraining.Settings settings() {
        long end = run.steps(STEPS);
        TrainingSettings schedule = new TrainingSettings(
                end,
                run.seed(),
                new LearningRate(1e-3, 100, run.coolDown(end / 2)),
                new AdamW.Settings(0.9, 0.99, 0.05, 1, false),
                0.998,
                50,
                1000,
                1000);
        return new ResidualTraining.Settings(without, WIDTH, BATCH, schedule);
    }
}

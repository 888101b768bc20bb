package dev.limber.cli.train;

import dev.limber.cli.option.DataOption;
import dev.limber.cli.option.RecoverOption;
import dev.limber.cli.terminal.TerminalProgress;
import dev.limber.evaluation.retarget.CmuPairs;
import dev.limber.motion.StopSignal;
import dev.limber.neural.Compute;
import dev.limber.neural.optimizer.AdamW;
import dev.limber.neural.optimizer.LearningRate;
import dev.limber.neural.training.TrainingSettings;
import dev.limber.retarget.neural.residual.PairedMotion;
import dev.limber.retarget.neural.residual.ResidualTraining;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Trains the networks that correct the geometric solver, and goes on with a run that was stopped. */
@Command(
        name = "residual",
        description = {
            "Train the networks of 'retarget --method neural' on CMU recordings that exist on several skeletons.",
            "",
            "A run lives in a directory. Ctrl-C stops it with a checkpoint; the same command goes on with it. Progress"
                    + " is in training.csv and validation.csv there, the model in model.safetensors."
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

    @Parameters(index = "0", paramLabel = "RUN", description = "The directory of the run.")
    private Path directory;

    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--without",
            paramLabel = "FORM",
            defaultValue = "",
            description = "Leave out mb, daz or iclone, to test on a rig that was never seen. To begin a run.")
    private String without;

    @Option(names = "--steps", paramLabel = "N", description = "The step at which training ends. Default: 3000.")
    private @Nullable Long steps;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "To begin a run. Default: 1.")
    private long seed;

    @Mixin
    private RecoverOption recover = new RecoverOption();

    @Override
    public Integer call() throws Exception {
        Path folder = data.holding("cmu");
        ResidualTraining training = new ResidualTraining(directory);
        if (!training.isBegun()) {
            training.change(settings());
        } else if (steps != null) {
            ResidualTraining.Settings begun = training.settings();
            training.change(begun.withTraining(begun.training().until(steps, steps / 2)));
        }
        PrintWriter out = spec.commandLine().getOut();
        try (StopSignal stop = StopSignal.install();
                TerminalProgress reading = TerminalProgress.of("reading");
                TerminalProgress progress = TerminalProgress.of("training", out)) {
            List<PairedMotion.Reader> pairs =
                    CmuPairs.in(folder, training.settings().without());
            long done = training.run(pairs, Compute.best(), stop::requested, recover.times(), reading, progress);
            out.println((stop.requested() ? "stopped after step " : "finished with step ") + done);
            out.flush();
        }
        return 0;
    }

    private ResidualTraining.Settings settings() {
        long end = steps == null ? STEPS : steps;
        TrainingSettings schedule = new TrainingSettings(
                end,
                seed,
                new LearningRate(1e-3, 100, end / 2),
                new AdamW.Settings(0.9, 0.99, 0.05, 1, false),
                0.998,
                50,
                1000,
                1000);
        return new ResidualTraining.Settings(without, WIDTH, BATCH, schedule);
    }
}

package dev.limber.cli.option;

import dev.limber.cli.terminal.TerminalProgress;
import dev.limber.motion.StopSignal;
import dev.limber.neural.Compute;
import dev.limber.neural.training.TrainingRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The directory of a training run and its end, the same for all networks. */
public final class RunOptions {
    @Parameters(index = "0", paramLabel = "RUN", description = "The directory of the run.")
    private Path directory = Path.of("");

    @Option(names = "--steps", paramLabel = "N", description = "The step at which training ends.")
    private @Nullable Long steps;

    @Option(
            names = "--cool-down",
            paramLabel = "N",
            description = "Steps before the end over which the learning rate falls to zero.")
    private @Nullable Long coolDown;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Only for a new run. Default: 1.")
    private long seed;

    @Option(
            names = "--recover",
            paramLabel = "N",
            arity = "0..1",
            fallbackValue = "1",
            description = "Resume from the last checkpoint, with other batches, when the loss is no longer a number:"
                    + " once, or N times at most.")
    private int recoveries;

    public Path directory() {
        return directory;
    }

    public long seed() {
        return seed;
    }

    public long steps(long byDefault) {
        return steps == null ? byDefault : steps;
    }

    public long coolDown(long byDefault) {
        return coolDown == null ? byDefault : coolDown;
    }

    /** Changes when a begun run ends, where an option says so. */
    public void extend(TrainingRun<?> run) throws IOException {
        run.extend(steps, coolDown);
    }

    /** Trains until the end of the run or until the user stops it, and says which. */
    public void train(TrainingRun<?> run, Compute compute, PrintWriter out) throws IOException {
        try (StopSignal stop = StopSignal.install();
                TerminalProgress progress = TerminalProgress.of("training", out)) {
            long done = run.run(compute, stop::requested, recoveries, progress);
            out.println((stop.requested() ? "stopped after step " : "finished with step ") + done);
            out.flush();
        }
    }
}

package dev.limber.cli.train;

import dev.limber.cli.command.Inbetweeners;
import dev.limber.cli.command.Messages;
import dev.limber.cli.option.LeaveOutOption;
import dev.limber.cli.option.ReadingOptions;
import dev.limber.cli.option.RunOptions;
import dev.limber.cli.terminal.BadUsageException;
import dev.limber.inbetween.MotionSet;
import dev.limber.inbetween.models.InbetweenTraining;
import dev.limber.inbetween.models.NetworkKind;
import dev.limber.inbetween.neural.Ablation;
import dev.limber.inbetween.neural.BatchSettings;
import dev.limber.inbetween.neural.GapModel;
import dev.limber.neural.Compute;
import dev.limber.neural.io.Safetensors;
import dev.limber.neural.io.SafetensorsFile;
import dev.limber.neural.optimizer.LearningRate;
import dev.limber.neural.training.TrainingSettings;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains the in-betweening network, or resumes a run. */
@Command(
        name = "inbetween",
        description = {
            "Train the network that fills gaps between keyframes.",
            "",
            "A run lives in a directory. Ctrl-C stops it with a checkpoint; the same command without other options"
                    + " resumes it. It ends after 100,000 steps, 20,000 of them the cool-down, unless --steps and"
                    + " --cool-down say otherwise. Progress is in training.csv and validation.csv there, the model in"
                    + " model.safetensors."
        },
        footer = {
            "",
            "Examples:",
            "  limber train inbetween runs/cmu --data ~/mocap/cmu/mb --test 08_ --leave-out 1",
            "  limber train inbetween runs/lafan --data ~/mocap/lafan1 --test subject5 --benchmark",
            "  limber train inbetween runs/lafan",
            "  limber train inbetween runs/lafan --steps 60000 --cool-down 10000",
            "  limber train inbetween runs/mine --data ~/mocap/mine --test walk --from cmu --steps 2000 --cool-down 500"
        })
public final class TrainInbetweenCommand implements Callable<Integer> {
    private static final long STEPS = 100_000;
    private static final long COOL_DOWN = 20_000;

    @Spec
    private CommandSpec spec;

    @Mixin
    private RunOptions run = new RunOptions();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = {
                "A folder of recordings of people on any skeletons, for a new run. They are retargeted to one "
                        + "body, except those of LAFAN1."
            })
    private @Nullable Path data;

    @Option(
            names = "--test",
            paramLabel = "TEXT",
            description = "Files with this text in their name are only used for testing. Only for a new run.")
    private @Nullable String test;

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Mixin
    private LeaveOutOption leaveOut = new LeaveOutOption();

    @Option(
            names = "--benchmark",
            description =
                    "Train for the benchmark only: ten frames before each gap, one after it, no keys within, and all"
                            + " recordings at their own speed. Only for a new run.")
    private boolean benchmark;

    @Option(
            names = "--without",
            paramLabel = "WHAT",
            defaultValue = "NONE",
            description = "Ablation, a part to train without: ${COMPLETION-CANDIDATES}. Only for a new run.")
    private Ablation without = Ablation.NONE;

    @Option(
            names = "--network",
            paramLabel = "KIND",
            defaultValue = "TRANSFORMER",
            description = "What to train: ${COMPLETION-CANDIDATES}. Only for a new run. Default: TRANSFORMER.")
    private NetworkKind network = NetworkKind.TRANSFORMER;

    @Option(
            names = "--from",
            paramLabel = "MODEL",
            description = "Fine-tune a trained transformer, one of limber's own by its name or a file, on other"
                    + " recordings. Only for a new run.")
    private @Nullable String from;

    @Override
    public Integer call() throws Exception {
        InbetweenTraining training = new InbetweenTraining(run.directory());
        if (training.isBegun()) {
            goOn(training);
        } else {
            begin(training);
        }
        run.train(training, Compute.best(), spec.commandLine().getOut());
        return 0;
    }

    private void begin(InbetweenTraining training) throws Exception {
        if (data == null || test == null) {
            throw new BadUsageException(run.directory()
                    + ": there is no run here yet; --data sets what to train on, --test what to test on");
        }
        if (from != null && (network != NetworkKind.TRANSFORMER || without != Ablation.NONE)) {
            throw new BadUsageException("--from goes with a whole transformer, not with --network or --without");
        }
        if (network == NetworkKind.RECURRENT && without == Ablation.VELOCITIES) {
            throw new BadUsageException("--without VELOCITIES is for the transformer; this network always sees them");
        }
        NetworkKind.Recipe recipe = network.recipe(without, benchmark);
        TrainingSettings schedule = new TrainingSettings(
                run.steps(STEPS),
                run.seed(),
                new LearningRate(recipe.rate(), 200, run.coolDown(COOL_DOWN)),
                recipe.optimizer(),
                0.999,
                20,
                500,
                500);
        BatchSettings batch =
                new BatchSettings(32, 5, recipe.longestGap(), without != Ablation.MIRRORING, recipe.varied());
        InbetweenTraining.Settings settings = new InbetweenTraining.Settings(test, recipe.network(), batch, schedule);
        Optional<Safetensors> model =
                from == null ? Optional.empty() : Optional.of(SafetensorsFile.read(Inbetweeners.file("--from", from)));
        MotionSet recordings = new Recordings(reading.reading(), leaveOut.frames(), new Messages(spec)).read(data);
        try {
            if (model.isEmpty()) {
                training.begin(settings, recordings);
            } else {
                training.begin(settings.withNetwork(GapModel.settings(model.get())), recordings, model.get());
            }
        } catch (IllegalArgumentException e) {
            throw new BadUsageException("--test: " + e.getMessage());
        }
    }

    private void goOn(InbetweenTraining training) throws Exception {
        if (data != null || test != null) {
            throw new BadUsageException(run.directory()
                    + ": this directory has a run with its own data; leave out --data and --test to resume it");
        }
        run.extend(training);
    }
}

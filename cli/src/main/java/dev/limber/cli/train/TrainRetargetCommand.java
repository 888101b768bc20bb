package dev.limber.cli.train;

import dev.limber.cli.command.Messages;
import dev.limber.cli.option.LeaveOutOption;
import dev.limber.cli.option.ReadingOptions;
import dev.limber.cli.option.RunOptions;
import dev.limber.cli.terminal.BadUsageException;
import dev.limber.cli.terminal.CommandFailedException;
import dev.limber.cli.terminal.Devices;
import dev.limber.cli.terminal.TerminalProgress;
import dev.limber.io.MotionFile;
import dev.limber.io.MotionFormat;
import dev.limber.io.MotionReader;
import dev.limber.motion.MotionFormatException;
import dev.limber.motion.NamedClip;
import dev.limber.motion.rig.RigException;
import dev.limber.neural.Compute;
import dev.limber.neural.optimizer.AdamW;
import dev.limber.neural.optimizer.LearningRate;
import dev.limber.neural.training.TrainingSettings;
import dev.limber.retarget.neural.san.GroupReader;
import dev.limber.retarget.neural.san.LossWeights;
import dev.limber.retarget.neural.san.SanNetworkSettings;
import dev.limber.retarget.neural.san.SanTraining;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains skeleton-aware networks, or resumes a run. */
@Command(
        name = "retarget",
        description = {
            "Train networks that move motion between groups of characters, by Aberman et al. 2020.",
            "",
            "'limber retarget --method neural --model RUN/model.safetensors' uses the result.",
            "",
            "A group is a folder of motion files of characters with the same joints, of people or animals; bones may"
                    + " differ in length. Groups may have other joints, as long as bodies branch alike. The groups need"
                    + " not show the same motions.",
            "",
            "A run lives in a directory. Ctrl-C stops it with a checkpoint; the same command without other options"
                    + " resumes it. It ends after 20,000 steps without a cool-down, unless --steps and --cool-down say"
                    + " otherwise. Progress is in training.csv, validation.csv and loss.png there, the model in"
                    + " model.safetensors."
        },
        footer = {
            "",
            "Examples:",
            "  limber train retarget runs/cats --group cat=cats --group tiger=tigers --test walk_",
            "  limber train retarget runs/cmu --group mb=cmu/mb --group daz=cmu/daz --test 08_ --leave-out 1",
            "  limber train retarget runs/cmu",
            "  limber train retarget runs/cmu --steps 60000 --cool-down 5000"
        })
public final class TrainRetargetCommand implements Callable<Integer> {
    private static final long STEPS = 20_000;
    private static final int BATCH = 32;

    /** Parts of the method that can be left out, as an ablation. */
    private enum Part {
        POOLING,
        STATICS,
        ADVERSARIAL,
        END_EFFECTORS
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private RunOptions run = new RunOptions();

    @Option(
            names = "--group",
            paramLabel = "NAME=DIR",
            description = "A folder of motion files of one kind of character; two or more. Only for a new run.")
    private Map<String, Path> groups = Map.of();

    @Option(
            names = "--test",
            split = ",",
            paramLabel = "TEXT",
            description = "Files whose name starts with this text are only used for validation; FILE-CLIP in a file of "
                    + "several clips. Only for a new run.")
    private List<String> test = List.of();

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "TEXT",
            description =
                    "Only files whose name starts with this text. Leading zeros do not count. Only for a new run.")
    private List<String> only = List.of("");

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Mixin
    private LeaveOutOption leaveOut = new LeaveOutOption();

    @Option(
            names = "--without",
            split = ",",
            paramLabel = "PART",
            description = "Train without a part of the method: ${COMPLETION-CANDIDATES}. Only for a new run.")
    private Set<Part> without = EnumSet.noneOf(Part.class);

    @Option(
            names = "--learning-rate",
            paramLabel = "R",
            defaultValue = "2e-4",
            description = "Only for a new run. Default: 2e-4, as published.")
    private double learningRate;

    @Option(names = "--batch", paramLabel = "N", description = "Windows of each group in a step. Default: 32.")
    private int batch = BATCH;

    @Option(
            names = "--device",
            defaultValue = "auto",
            description = "auto (a GPU where there is one), cpu or gpu. Default: auto.")
    private String device;

    @Override
    public Integer call() throws Exception {
        Compute compute = Devices.compute(device);
        SanTraining training = new SanTraining(run.directory());
        if (training.isBegun()) {
            goOn(training);
        } else {
            begin(training);
        }
        run.train(training, compute, spec.commandLine().getOut());
        return 0;
    }

    private void begin(SanTraining training) throws Exception {
        if (groups.size() < 2 || test.isEmpty()) {
            throw new BadUsageException(run.directory()
                    + ": there is no run here yet; two or more --group NAME=DIR set what to train on, --test what to "
                    + "test on");
        }
        TrainingSettings schedule = new TrainingSettings(
                run.steps(STEPS),
                run.seed(),
                new LearningRate(learningRate, 0, run.coolDown(0)),
                new AdamW.Settings(0.9, 0.999, 0, 1e3, false),
                0.998,
                50,
                250,
                250);
        LossWeights paper = LossWeights.PAPER;
        SanTraining.Settings settings = new SanTraining.Settings(
                List.copyOf(groups.keySet()),
                test.stream().map(TrainRetargetCommand::plainName).toList(),
                new SanNetworkSettings(!without.contains(Part.POOLING), !without.contains(Part.STATICS)),
                new LossWeights(
                        paper.reconstruction(),
                        paper.latent(),
                        without.contains(Part.END_EFFECTORS) ? 0 : paper.endEffectors(),
                        without.contains(Part.ADVERSARIAL) ? 0 : paper.adversarial()),
                batch,
                schedule);
        List<GroupReader> readers = new ArrayList<>();
        for (Map.Entry<String, Path> group : groups.entrySet()) {
            readers.add(read(group.getKey(), group.getValue()));
        }
        try {
            training.begin(settings, readers);
        } catch (IllegalArgumentException e) {
            throw new BadUsageException(String.valueOf(e.getMessage()));
        }
    }

    private GroupReader read(String name, Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new CommandFailedException(folder + ": no such directory");
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(MotionFormat::isMotion)
                    .filter(file -> only.stream().anyMatch(start -> nameOf(file).startsWith(plainName(start))))
                    .sorted()
                    .toList();
        }
        GroupReader reader = new GroupReader(name, leaveOut.frames());
        Messages messages = new Messages(spec);
        try (MotionReader motions = reading.reader();
                TerminalProgress progress = TerminalProgress.of("reading " + name)) {
            for (int i = 0; i < files.size(); i++) {
                try {
                    add(motions.read(files.get(i)), files.get(i), reader, messages);
                } catch (MotionFormatException | RigException | IllegalArgumentException e) {
                    messages.failure(files.get(i) + " is left out: " + e.getMessage());
                }
                progress.report(i + 1, files.size());
            }
        }
        return reader;
    }

    /** Adds all clips of a file; each of several counts as a recording of its own. */
    private static void add(MotionFile file, Path path, GroupReader reader, Messages messages) {
        boolean several = file.clips().size() > 1;
        for (NamedClip clip : file.clips()) {
            String name = several ? nameOf(path) + "-" + clip.name() : nameOf(path);
            try {
                reader.add(name, clip.clip(), file::rig);
            } catch (MotionFormatException | IllegalArgumentException e) {
                if (!several) {
                    throw e;
                }
                messages.failure(path + ": clip '" + clip.name() + "' is left out: " + e.getMessage());
            }
        }
        if (file.clips().isEmpty()) {
            reader.add(nameOf(path), file.firstClip(), file::rig);
        }
    }

    /** Returns what was recorded: the same name in two groups is taken for the same motion. */
    private static String nameOf(Path file) {
        return plainName(String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", ""));
    }

    /** Takes off zeros before a number, so that 001_01 and 01_01 are one recording. */
    private static String plainName(String name) {
        return name.replaceFirst("^0+(?=\\d)", "");
    }

    private void goOn(SanTraining training) throws Exception {
        if (!groups.isEmpty() || !test.isEmpty()) {
            throw new BadUsageException(run.directory()
                    + ": this directory has a run with its own data; leave out --group and --test to resume it");
        }
        run.extend(training);
    }
}

package dev.limber.cli;

import dev.limber.evaluation.inbetween.InbetweenSpeed;
import dev.limber.evaluation.inbetween.InbetweenTables;
import dev.limber.evaluation.inbetween.MethodScores;
import dev.limber.evaluation.inbetween.SeamBenchmark;
import dev.limber.inbetween.Baselines;
import dev.limber.inbetween.MotionReader;
import dev.limber.inbetween.MotionSet;
import dev.limber.inbetween.TrainedInbetweener;
import dev.limber.inbetween.measure.PositionStatistics;
import dev.limber.inbetween.measure.WindowBenchmark;
import dev.limber.inbetween.models.GapModels;
import dev.limber.inbetween.models.InbetweenTraining;
import dev.limber.neural.Compute;
import dev.limber.neural.TrainingLoop;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the LAFAN1 benchmark of in-betweening, on the baselines and on models. */
@Command(
        name = "inbetween",
        description =
                "Score gap filling by the protocol of the LAFAN1 data set, on its subject5 or on other recordings.",
        footer = {
            "",
            "Examples:",
            "  limber evaluate inbetween --data ~/mocap",
            "  limber evaluate inbetween --model cmu --markdown table.md",
            "  limber evaluate inbetween --run runs/cmu",
            "  limber evaluate inbetween --recordings ~/mocap/cmu/mb --only '08_*'"
        })
final class EvaluateInbetweenCommand implements Callable<Integer> {
    private static final String LAFAN = "lafan1";
    private static final String LAFAN_TEST = "subject5";

    @Spec
    private CommandSpec spec;

    @ArgGroup(exclusive = true)
    private Source source = new Source();

    @Option(
            names = "--model",
            paramLabel = "NAME",
            description = "A model to score: one of limber's own, or a file that 'limber train inbetween' wrote; may be"
                    + " repeated.")
    private List<String> models = List.of();

    @Mixin
    private ReportOptions report = new ReportOptions();

    /** What is scored: one of these. */
    private static final class Source extends DataOption {
        @Option(
                names = "--run",
                paramLabel = "RUN",
                description =
                        "Score the model of a training run, with the recordings that the run was given for testing.")
        private @Nullable Path run;

        @ArgGroup(exclusive = false)
        private @Nullable Folder folder;
    }

    /** Recordings of any people. */
    private static final class Folder extends LeaveOutOption {
        @Option(
                names = "--recordings",
                paramLabel = "DIR",
                required = true,
                description = "Score on the motion files in this folder and below, of any people, instead of LAFAN1's.")
        private Path recordings = Path.of("");

        @Option(
                names = "--only",
                paramLabel = "GLOB",
                defaultValue = "*",
                description = "Of the folder of --recordings only files with such names. Default: all.")
        private String only = "*";
    }

    @Override
    public Integer call() throws Exception {
        Map<String, Path> files = modelFiles();
        Recorded recorded = recorded();
        MotionSet test = recorded.test();
        WindowBenchmark benchmark = new WindowBenchmark(test, PositionStatistics.of(recorded.training()));
        SeamBenchmark seams = new SeamBenchmark(test);

        List<MethodScores> scores = new ArrayList<>();
        List<InbetweenTables.Speed> speeds = new ArrayList<>();
        scores.addAll(MethodScores.of("hold", Baselines::hold, benchmark, seams));
        scores.addAll(MethodScores.of(InbetweenTables.INTERPOLATION, Baselines::interpolate, benchmark, seams));
        Compute compute = Compute.best();
        for (Map.Entry<String, Path> file : files.entrySet()) {
            try (TrainedInbetweener model = GapModels.read(file.getValue(), compute)) {
                scores.addAll(MethodScores.of(file.getKey(), model, benchmark, seams));
                speeds.add(new InbetweenTables.Speed(file.getKey(), InbetweenSpeed.medianMilliseconds(model, test)));
            }
        }
        scores.addAll(MethodScores.of(InbetweenTables.RECORDING, (windows, gap) -> {}, benchmark, seams));
        report.print(
                InbetweenTables.of(scores, speeds, benchmark.windowCount()),
                InbetweenTables.csv(scores),
                spec.commandLine().getOut());
        return 0;
    }

    /** @param training whose statistics scale positions; without any, those of the recordings for testing */
    private record Recorded(MotionSet training, MotionSet test) {}

    private Recorded recorded() throws Exception {
        if (source.run != null) {
            return ofRun(source.run);
        }
        if (source.folder != null) {
            Folder folder = source.folder;
            MotionSet all = new Recordings(folder.frames(), new Messages(spec)).read(folder.recordings, folder.only);
            return new Recorded(all, all);
        }
        MotionSet all = MotionReader.readAll(source.holding(LAFAN).resolve(LAFAN));
        return new Recorded(
                all.filter(name -> !name.contains(LAFAN_TEST)), all.filter(name -> name.contains(LAFAN_TEST)));
    }

    private static Recorded ofRun(Path directory) throws Exception {
        InbetweenTraining training = new InbetweenTraining(directory);
        if (!training.isBegun()) {
            throw new CommandFailedException(directory + ": no training was begun there");
        }
        return new Recorded(training.training(), training.testing());
    }

    /** Returns the files of the models by the names that they are shown with. */
    private Map<String, Path> modelFiles() throws Exception {
        Map<String, Path> files = new LinkedHashMap<>();
        for (String name : models) {
            files.put(name, Inbetweeners.file("--model", name));
        }
        if (source.run != null) {
            Path file = source.run.resolve(TrainingLoop.MODEL_FILE);
            files.put(file.toString(), file);
        }
        return files;
    }
}

package dev.limber.cli.evaluate;

import dev.limber.cli.command.Messages;
import dev.limber.cli.option.ModelsOption;
import dev.limber.cli.option.ReadingOptions;
import dev.limber.cli.option.ReportOptions;
import dev.limber.evaluation.inbetween.InbetweenSpeed;
import dev.limber.evaluation.inbetween.InbetweenTables;
import dev.limber.evaluation.inbetween.MethodScores;
import dev.limber.evaluation.inbetween.WindowComparison;
import dev.limber.inbetween.Baselines;
import dev.limber.inbetween.MotionSet;
import dev.limber.inbetween.TrainedInbetweener;
import dev.limber.inbetween.measure.PositionStatistics;
import dev.limber.inbetween.measure.WindowBenchmark;
import dev.limber.inbetween.models.NetworkKind;
import dev.limber.neural.Compute;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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
public final class EvaluateInbetweenCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @ArgGroup(exclusive = true)
    private EvaluatedRecordings recordings = new EvaluatedRecordings();

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Mixin
    private ModelsOption models = new ModelsOption();

    @Mixin
    private ReportOptions report = new ReportOptions();

    @Override
    public Integer call() throws Exception {
        Map<String, Path> files = recordings.modelFiles(models.names());
        report.protect(files.values());
        EvaluatedRecordings.Sets recorded = recordings.read(reading.reading(), new Messages(spec));
        MotionSet test = recorded.test();
        WindowBenchmark benchmark = new WindowBenchmark(test, PositionStatistics.of(recorded.training()));
        WindowComparison seams = new WindowComparison(test);

        List<MethodScores> scores = new ArrayList<>();
        List<InbetweenTables.Speed> speeds = new ArrayList<>();
        scores.addAll(MethodScores.of("hold", Baselines::hold, benchmark, seams));
        scores.addAll(MethodScores.of(InbetweenTables.INTERPOLATION, Baselines::interpolate, benchmark, seams));
        Compute compute = Compute.best();
        for (Map.Entry<String, Path> file : files.entrySet()) {
            try (TrainedInbetweener model = NetworkKind.read(file.getValue(), compute)) {
                scores.addAll(MethodScores.of(file.getKey(), model, benchmark, seams));
                speeds.add(new InbetweenTables.Speed(file.getKey(), InbetweenSpeed.medianMilliseconds(model, test)));
            }
        }
        scores.addAll(MethodScores.of(InbetweenTables.RECORDING, (windows, gap) -> {}, benchmark, seams));
        report.print(InbetweenTables.of(scores, speeds, benchmark.windowCount()), InbetweenTables.csv(scores));
        return 0;
    }
}

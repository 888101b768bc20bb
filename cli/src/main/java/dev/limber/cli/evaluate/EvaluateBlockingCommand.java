package dev.limber.cli.evaluate;

import dev.limber.cli.command.Messages;
import dev.limber.cli.option.ModelsOption;
import dev.limber.cli.option.ReadingOptions;
import dev.limber.cli.option.ReportOptions;
import dev.limber.cli.terminal.BadUsageException;
import dev.limber.cli.terminal.TerminalProgress;
import dev.limber.evaluation.blocking.BlockingEvaluation;
import dev.limber.evaluation.blocking.BlockingMethod;
import dev.limber.evaluation.blocking.BlockingTables;
import dev.limber.inbetween.TrainedInbetweener;
import dev.limber.inbetween.measure.PositionStatistics;
import dev.limber.inbetween.models.NetworkKind;
import dev.limber.inbetween.rig.ClipInbetweener;
import dev.limber.inbetween.rig.InbetweenOptions;
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
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Scores the in-betweening of isolated keys, compared with the curves of animation programs. */
@Command(
        name = "blocking",
        description = {
            "Score in-betweening of isolated keys, as animators block motion.",
            "",
            "Keys are taken from recordings in three ways: at equal distances, as many at the extremes of"
                    + " the motion, and these with a third of them held. No other frames are given."
        },
        footer = {
            "",
            "Examples:",
            "  limber evaluate blocking --data ~/mocap --model cmu",
            "  limber evaluate blocking --recordings ~/mocap/cmu/mb --only '08_*' --leave-out 1 --model cmu --takes 3"
        })
public final class EvaluateBlockingCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @ArgGroup(exclusive = true)
    private EvaluatedRecordings recordings = new EvaluatedRecordings();

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Mixin
    private ModelsOption models = new ModelsOption();

    @Option(
            names = "--every",
            split = ",",
            paramLabel = "N",
            description = "Frames between keys at 30 a second, on average. Default: 8,15,30,60,90.")
    private List<Integer> spacings = BlockingEvaluation.SPACINGS;

    @Option(
            names = "--takes",
            paramLabel = "N",
            defaultValue = "1",
            description = "Also score the best of N takes. Default: 1, no takes.")
    private int takes;

    @Option(
            names = "--windows",
            paramLabel = "N",
            description = "Score N windows of each kind, evenly chosen. Default: all.")
    private int windows = Integer.MAX_VALUE;

    @Mixin
    private ReportOptions report = new ReportOptions();

    @Override
    public Integer call() throws Exception {
        if (takes < 1 || windows < 1 || spacings.stream().anyMatch(spacing -> spacing < 5)) {
            throw new BadUsageException("--takes and --windows must be 1 at least, and --every 5 at least");
        }
        Map<String, Path> files = recordings.modelFiles(models.names());
        report.protect(files.values());
        EvaluatedRecordings.Sets sets = recordings.read(reading.reading(), new Messages(spec));
        List<BlockingMethod> methods = new ArrayList<>(List.of(BlockingMethod.INTERPOLATION, BlockingMethod.SPLINE));
        List<TrainedInbetweener> opened = new ArrayList<>();
        try (TerminalProgress progress = TerminalProgress.of("scoring")) {
            for (Map.Entry<String, Path> file : files.entrySet()) {
                TrainedInbetweener model = NetworkKind.read(file.getValue(), Compute.best());
                opened.add(model);
                add(methods, file.getKey(), ClipInbetweener.with(model));
            }
            List<BlockingEvaluation.Row> rows = new BlockingEvaluation(
                            sets.test(), PositionStatistics.of(sets.training()))
                    .score(methods, spacings, windows, progress);
            report.print(BlockingTables.of(rows), BlockingTables.csv(rows));
        } finally {
            opened.forEach(TrainedInbetweener::close);
        }
        return 0;
    }

    private void add(List<BlockingMethod> methods, String name, ClipInbetweener inbetweener) {
        InbetweenOptions free = InbetweenOptions.DEFAULT.withFixedFeet(false);
        methods.add(BlockingMethod.of(name, inbetweener, free));
        methods.add(BlockingMethod.of(name + " feet", inbetweener, free.withFixedFeet(true)));
        if (takes > 1) {
            methods.add(BlockingMethod.of(name + " takes", inbetweener, free.withSamples(takes, 1)));
        }
    }
}

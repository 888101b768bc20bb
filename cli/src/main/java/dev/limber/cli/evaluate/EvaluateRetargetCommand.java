package dev.limber.cli.evaluate;

import dev.limber.cli.option.DataOption;
import dev.limber.cli.option.ReportOptions;
import dev.limber.cli.option.RetargetOptions;
import dev.limber.cli.terminal.TerminalProgress;
import dev.limber.evaluation.retarget.EvaluationOptions;
import dev.limber.evaluation.retarget.EvaluationPage;
import dev.limber.evaluation.retarget.EvaluationReport;
import dev.limber.evaluation.retarget.EvaluationTables;
import dev.limber.evaluation.retarget.RetargetEvaluation;
import dev.limber.motion.report.Table;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the retargeting tests R1 to R4 on the CMU recordings. */
@Command(
        name = "retarget",
        description = "Score retargeting on CMU recordings that exist on several skeletons, against two baselines.",
        footer = {
            "",
            "Examples:",
            "  limber evaluate retarget --data ~/mocap",
            "  limber evaluate retarget --recordings 08 --methods aligned,geometric --markdown table.md",
            "  limber evaluate retarget --recordings 08 --methods copy,san=runs/cmu/model.safetensors"
        })
public final class EvaluateRetargetCommand implements Callable<Integer> {
    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--recordings",
            split = ",",
            paramLabel = "N",
            description =
                    "Only recordings whose number starts with this text: 08 for a subject, 02_01 for a single one.")
    private @Nullable Set<String> recordings;

    @Option(names = "--held-out", description = "Only recordings of subjects 08 and up, on which nothing is trained.")
    private boolean heldOut;

    @Option(names = "--methods", split = ",", paramLabel = "M", description = "Only these methods. Default: all.")
    private @Nullable List<String> methods;

    @Option(
            names = "--model",
            paramLabel = "M.safetensors",
            description = "The networks of neural and auto. Default: those that come with limber.")
    private @Nullable Path model;

    @Option(names = "--breakdown", description = "Show the error by joint and by recording too.")
    private boolean breakdown;

    @Mixin
    private ReportOptions output = new ReportOptions();

    @Override
    public Integer call() throws Exception {
        output.protect(List.of(data.holding("cmu")));
        EvaluationReport report = run(data.holding("cmu"));
        List<Table> tables = EvaluationTables.summary(report);
        if (breakdown) {
            tables = List.of(tables, EvaluationTables.breakdown(report)).stream()
                    .flatMap(List::stream)
                    .toList();
        }
        output.print(tables, EvaluationTables.csv(report), EvaluationPage::of);
        return 0;
    }

    private EvaluationReport run(Path folder) throws Exception {
        EvaluationOptions options = EvaluationOptions.DEFAULT;
        if (recordings != null) {
            options = options.withRecordings(recordings);
        }
        if (heldOut) {
            options = options.withRecordings(EvaluationOptions.HELD_OUT);
        }
        EvaluatedMethods known = new EvaluatedMethods(RetargetOptions.methods(model));
        options = options.withMethods(known.openAll("--methods", methods == null ? known.names() : methods));
        try (TerminalProgress progress = TerminalProgress.of("evaluating")) {
            return RetargetEvaluation.run(folder, options, progress);
        }
    }
}

package dev.limber.cli.evaluate;

import dev.limber.cli.option.DataOption;
import dev.limber.cli.option.ReportOptions;
import dev.limber.cli.terminal.Checkout;
import dev.limber.cli.terminal.TerminalProgress;
import dev.limber.evaluation.retarget.MixamoEvaluation;
import dev.limber.evaluation.retarget.MixamoScore;
import dev.limber.evaluation.retarget.MixamoTables;
import dev.limber.retarget.RetargetMethod;
import dev.limber.retarget.models.RetargetMethods;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Scores retargeting between characters with the same joint names and different builds, against their maker's own (R5).
 */
@Command(
        name = "builds",
        description = "Score retargeting between Mixamo characters of different builds, against their maker's own.",
        footer = {"", "Example:", "  limber evaluate builds --data ~/mocap --markdown table.md"})
public final class EvaluateBuildsCommand implements Callable<Integer> {
    private static final String FOLDER = "mixamo";
    private static final String HEAD = """
            # Other builds: scores

            Written by `./limber evaluate builds --markdown docs/tables/builds.md`; not to be edited by hand. Characters with
            the same joint names and different builds have the same motions, retargeted by their maker; these count as the truth.
            The target's rig is the rest pose of its file. `copy` copies the rotations of joints with the same role.

            """;

    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--methods",
            split = ",",
            paramLabel = "M",
            defaultValue = "copy,geometric",
            description = "The methods to score. Default: ${DEFAULT-VALUE}.")
    private List<String> methods = List.of();

    @Mixin
    private ReportOptions report = new ReportOptions();

    @Override
    public Integer call() throws Exception {
        report.protect(List.of(data.holding(FOLDER)));
        List<RetargetMethod> chosen =
                new EvaluatedMethods(RetargetMethods.in(Checkout.models())).openAll("--methods", methods);
        List<MixamoScore> scores;
        try (TerminalProgress progress = TerminalProgress.of("evaluating")) {
            scores = MixamoEvaluation.run(data.holding(FOLDER).resolve(FOLDER), chosen, progress);
        }
        report.print(MixamoTables.of(scores), MixamoTables.csv(scores), ReportOptions.page(HEAD));
        return 0;
    }
}

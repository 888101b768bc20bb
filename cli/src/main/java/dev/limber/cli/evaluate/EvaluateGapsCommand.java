package dev.limber.cli.evaluate;

import dev.limber.cli.command.Inbetweeners;
import dev.limber.cli.option.PinnedJointConverter;
import dev.limber.cli.option.ReadingOptions;
import dev.limber.cli.option.ReportOptions;
import dev.limber.cli.terminal.CommandFailedException;
import dev.limber.cli.terminal.TerminalProgress;
import dev.limber.evaluation.gap.GapEvaluation;
import dev.limber.evaluation.gap.GapTables;
import dev.limber.evaluation.retarget.FileRoundTrip;
import dev.limber.inbetween.rig.ClipInbetweener;
import dev.limber.inbetween.rig.InbetweenOptions;
import dev.limber.inbetween.rig.PinnedJoint;
import dev.limber.io.MotionFile;
import dev.limber.io.MotionFiles;
import dev.limber.io.MotionReader;
import dev.limber.io.MotionWriter;
import dev.limber.io.Target;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scores what {@code inbetween} writes: keys, seams, feet and closeness, on the rigs and frame rates of the clips. */
@Command(
        name = "gaps",
        description = {
            "Score gap filling on clips of any human rig.",
            "",
            "Gaps are cut a second apart, filled as 'limber inbetween' does, written to a file and read back."
        },
        footer = {
            "",
            "Examples:",
            "  limber evaluate gaps ~/mocap/cmu/daz/salsa_*.bvh",
            "  limber evaluate gaps takes/ --model runs/mine/model.safetensors --markdown table.md",
            "  limber evaluate gaps takes/ --keep hips,left-hand"
        })
public final class EvaluateGapsCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "CLIP", description = "Motion files, or directories of them.")
    private List<Path> clips;

    @Option(
            names = "--model",
            paramLabel = "NAME",
            defaultValue = "cmu",
            description = "The model to score, as for 'limber inbetween'. Default: ${DEFAULT-VALUE}.")
    private String model;

    @Option(
            names = "--keep",
            split = ",",
            paramLabel = "PATH",
            converter = PinnedJointConverter.class,
            completionCandidates = PinnedJointConverter.Names.class,
            description =
                    "Keep the paths of these joints through the gaps, as 'limber inbetween' does, and score how well"
                            + " they are met: ${COMPLETION-CANDIDATES}.")
    private Set<PinnedJoint> kept = Set.of();

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Mixin
    private ReportOptions report = new ReportOptions();

    @Override
    public Integer call() throws Exception {
        report.protect(clips);
        List<Path> files = MotionFiles.of(clips);
        GapEvaluation evaluation;
        try (Inbetweeners inbetweeners = Inbetweeners.open(model);
                TerminalProgress progress = TerminalProgress.of("evaluating");
                MotionReader reader = reading.reader()) {
            InbetweenOptions options = InbetweenOptions.DEFAULT.withKept(kept);
            evaluation = new GapEvaluation(List.of(
                    new GapEvaluation.Method(Inbetweeners.INTERPOLATION, ClipInbetweener.interpolating(), options),
                    new GapEvaluation.Method(model, inbetweeners.inbetweener(), options),
                    new GapEvaluation.Method(
                            model + " --fix-feet", inbetweeners.inbetweener(), options.withFixedFeet(true))));
            for (int i = 0; i < files.size(); i++) {
                MotionFile file = reader.read(files.get(i));
                evaluation.add(
                        files.get(i).getFileName().toString(),
                        file.firstClip(),
                        file::rig,
                        filled -> FileRoundTrip.through(to -> MotionWriter.write(filled, Target.of(file), to)));
                progress.report(i + 1, files.size());
            }
        }
        if (evaluation.isEmpty()) {
            throw new CommandFailedException("no clip is long enough for a gap");
        }
        report.print(GapTables.of(evaluation), GapTables.csv(evaluation));
        return 0;
    }
}

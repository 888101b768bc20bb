package dev.limber.cli.evaluate;

import dev.limber.cli.option.ReadingOptions;
import dev.limber.cli.option.ReportOptions;
import dev.limber.cli.terminal.TerminalProgress;
import dev.limber.evaluation.retarget.CheckEvaluation;
import dev.limber.io.MotionFiles;
import dev.limber.io.MotionFormat;
import dev.limber.io.MotionReader;
import dev.limber.motion.Clip;
import dev.limber.motion.Slice;
import dev.limber.motion.rig.BodyPlan;
import dev.limber.motion.rig.Rig;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Scores the check of results on good pairs and on broken ones (R8). */
@Command(
        name = "check",
        description =
                "Score the check of results: how many broken results it finds, and how many good ones it" + " reports.",
        footer = {"", "Example:", "  limber evaluate check --clip ~/mocap/cmu/mb/02_01.bvh ~/rigs --markdown table.md"})
public final class EvaluateCheckCommand implements Callable<Integer> {
    private static final int MOST_FRAMES = 600;

    private static final String HEAD = """
            # The check of results: scores

            Written by `./limber evaluate check --clip $LIMBER_DATA/cmu/mb/02_01.bvh --clip $LIMBER_DATA/cmu/mb/05_01.bvh
            --clip $LIMBER_DATA/lafan1/dance1_subject1.bvh assets/rigs $LIMBER_DATA/rigs $LIMBER_DATA/more-rigs
            $LIMBER_DATA/mixamo/*/*.fbx --markdown docs/tables/check.md`; not to be edited by hand. Each clip is
            retargeted to each character. The result is checked as it is, and after it was broken in several ways.

            """;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "RIG", description = "Characters, or directories of them.")
    private List<Path> characters;

    @Option(
            names = "--clip",
            required = true,
            paramLabel = "CLIP",
            description = "A recording; its first frame, often a T-pose, is left out. May be repeated.")
    private List<Path> clips;

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Mixin
    private ReportOptions report = new ReportOptions();

    @Override
    public Integer call() throws Exception {
        Map<String, Clip> recordings = new TreeMap<>();
        Map<String, Rig> rigs = new TreeMap<>();
        try (MotionReader reader = reading.reader()) {
            for (Path file : clips) {
                Clip clip = reader.read(file).firstClip();
                recordings.put(
                        MotionFormat.baseName(file), Slice.of(clip, 1, Math.min(clip.frameCount(), MOST_FRAMES)));
            }
            for (Path file : MotionFiles.of(characters)) {
                Rig rig = reader.read(file).rig();
                if (rig.plan() == BodyPlan.HUMANOID) {
                    rigs.put(String.valueOf(file.getFileName()), rig);
                }
            }
        }
        List<CheckEvaluation.Verdict> verdicts;
        try (TerminalProgress progress = TerminalProgress.of("evaluating")) {
            verdicts = CheckEvaluation.run(recordings, rigs, progress);
        }
        report.print(
                CheckEvaluation.tables(verdicts),
                CheckEvaluation.csv(verdicts),
                tables -> HEAD + ReportOptions.page(tables),
                spec.commandLine().getOut());
        return 0;
    }
}

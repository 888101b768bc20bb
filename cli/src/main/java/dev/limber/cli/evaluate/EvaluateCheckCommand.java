package dev.limber.cli.evaluate;

import dev.limber.cli.evaluate.AnimalFiles.Animal;
import dev.limber.cli.option.ReadingOptions;
import dev.limber.cli.option.ReportOptions;
import dev.limber.cli.terminal.TerminalProgress;
import dev.limber.evaluation.animal.AnimalCheckEvaluation;
import dev.limber.evaluation.retarget.CheckEvaluation;
import dev.limber.evaluation.retarget.CheckVerdict;
import dev.limber.io.MotionFile;
import dev.limber.io.MotionFiles;
import dev.limber.io.MotionFormat;
import dev.limber.io.MotionReader;
import dev.limber.motion.Clip;
import dev.limber.motion.Slice;
import dev.limber.motion.report.Table;
import dev.limber.motion.rig.BodyPlan;
import dev.limber.motion.rig.Rig;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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
            $LIMBER_DATA/mixamo/*/*.fbx --targets 16 --markdown docs/tables/check.md`; not to be edited by hand. Each clip is
            retargeted to each character, and clips of animals to others of their plan. The result is checked as it is, and
            after it was broken in several ways.

            """;

    @Parameters(arity = "1..*", paramLabel = "RIG", description = "Characters, or directories of them.")
    private List<Path> characters;

    @Option(
            names = "--clip",
            paramLabel = "CLIP",
            description =
                    "A recording for people; its first frame, often a T-pose, is left out. May be repeated. Animals take"
                            + " clips of each other.")
    private List<Path> clips = List.of();

    @Mixin
    private AnimalFiles choice = new AnimalFiles();

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Mixin
    private ReportOptions report = new ReportOptions();

    @Override
    public Integer call() throws Exception {
        Map<String, Clip> recordings = new TreeMap<>();
        Map<String, Rig> rigs = new TreeMap<>();
        List<Animal> animals = new ArrayList<>();
        try (MotionReader reader = reading.reader()) {
            for (Path file : clips) {
                Clip clip = reader.read(file).firstClip();
                recordings.put(
                        MotionFormat.baseName(file), Slice.of(clip, 1, Math.min(clip.frameCount(), MOST_FRAMES)));
            }
            for (Path file : MotionFiles.of(characters)) {
                MotionFile character = reader.read(file);
                choice.animal(character).ifPresent(animals::add);
                if (character.rig().plan() == BodyPlan.HUMANOID) {
                    rigs.put(String.valueOf(file.getFileName()), character.rig());
                }
            }
        }
        List<AnimalCheckEvaluation.Pair> pairs = choice.trials(animals).stream()
                .map(trial -> new AnimalCheckEvaluation.Pair(
                        trial.take(), trial.target().name(), trial.target().rig()))
                .toList();
        List<CheckVerdict> verdicts = new ArrayList<>();
        List<Table> tables = new ArrayList<>();
        try (TerminalProgress progress = TerminalProgress.of("evaluating")) {
            if (!recordings.isEmpty()) {
                verdicts.addAll(CheckEvaluation.run(recordings, rigs, progress));
                tables.addAll(CheckEvaluation.tables(verdicts));
            }
            if (!pairs.isEmpty()) {
                List<CheckVerdict> found = AnimalCheckEvaluation.run(pairs, progress);
                verdicts.addAll(found);
                tables.addAll(AnimalCheckEvaluation.tables(found));
            }
        }
        report.print(tables, CheckVerdict.csv(verdicts), ReportOptions.page(HEAD));
        return 0;
    }
}

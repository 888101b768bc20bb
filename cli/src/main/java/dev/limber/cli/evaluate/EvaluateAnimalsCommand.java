package dev.limber.cli.evaluate;

import dev.limber.cli.evaluate.AnimalFiles.Animal;
import dev.limber.cli.evaluate.AnimalFiles.Trial;
import dev.limber.cli.option.ReadingOptions;
import dev.limber.cli.option.ReportOptions;
import dev.limber.cli.option.RetargetOptions;
import dev.limber.cli.terminal.CommandFailedException;
import dev.limber.evaluation.animal.AnimalEvaluation;
import dev.limber.evaluation.animal.AnimalEvaluation.Score;
import dev.limber.evaluation.animal.MannerEvaluation;
import dev.limber.evaluation.animal.MannerEvaluation.MannerScore;
import dev.limber.io.MotionFiles;
import dev.limber.io.MotionReader;
import dev.limber.motion.report.Table;
import dev.limber.retarget.RetargetMethod;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scores retargeting between animals of one plan. */
@Command(
        name = "animals",
        description =
                "Score retargeting between animals of one body plan: identity, round trip, feet, floor, own style.",
        footer = {"", "Example:", "  limber evaluate animals ~/rigs --markdown table.md"})
public final class EvaluateAnimalsCommand implements Callable<Integer> {
    private static final String HEAD = """
            # Animals: scores

            Written by `./limber evaluate animals $LIMBER_DATA/rigs $LIMBER_DATA/more-rigs --markdown docs/tables/animals.md`;
            not to be edited by hand.

            """;

    @Parameters(arity = "1..*", paramLabel = "RIG", description = "Animals, or directories of them.")
    private List<Path> files;

    @Option(
            names = "--method",
            paramLabel = "NAME",
            defaultValue = "geometric",
            description = "geometric, or san=MODEL for skeleton-aware networks, which are scored on the"
                    + " animals that they know. Default: geometric.")
    private String method;

    @Mixin
    private AnimalFiles choice = new AnimalFiles();

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Mixin
    private ReportOptions report = new ReportOptions();

    @Override
    public Integer call() throws Exception {
        report.protect(files);
        List<Animal> animals = new ArrayList<>();
        try (MotionReader reader = reading.reader()) {
            for (Path file : MotionFiles.of(files)) {
                choice.animal(reader.read(file)).ifPresent(animals::add);
            }
        }
        RetargetMethod scored = new EvaluatedMethods(RetargetOptions.methods(null)).open("--method", method);
        List<Score> scores = new ArrayList<>();
        List<MannerScore> manners = new ArrayList<>();
        for (Trial trial : choice.trials(animals)) {
            Animal target = trial.target();
            if (!scored.serves(trial.take().rig(), target.rig())) {
                continue;
            }
            scores.add(AnimalEvaluation.score(trial.take(), target.name(), target.rig(), scored));
            if (!target.clips().isEmpty() && scored == RetargetMethod.GEOMETRIC) {
                manners.add(MannerEvaluation.score(trial.take(), target.name(), target.rig(), target.clips()));
            }
        }
        if (scores.isEmpty()) {
            throw new CommandFailedException(
                    "no two of these animals have a clip of those names that " + scored.name() + " can move");
        }
        List<Table> tables = new ArrayList<>(AnimalEvaluation.tables(scores));
        tables.addAll(MannerEvaluation.tables(manners));
        report.print(tables, AnimalEvaluation.csv(scores), ReportOptions.page(HEAD));
        return 0;
    }
}

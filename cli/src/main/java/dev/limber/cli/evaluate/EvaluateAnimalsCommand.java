package dev.limber.cli.evaluate;

import dev.limber.cli.option.ReadingOptions;
import dev.limber.cli.option.ReportOptions;
import dev.limber.evaluation.animal.AnimalEvaluation;
import dev.limber.evaluation.animal.AnimalEvaluation.Score;
import dev.limber.evaluation.animal.AnimalEvaluation.Take;
import dev.limber.evaluation.animal.MannerEvaluation;
import dev.limber.evaluation.animal.MannerEvaluation.MannerScore;
import dev.limber.io.MotionFile;
import dev.limber.io.MotionFiles;
import dev.limber.io.MotionReader;
import dev.limber.motion.Clip;
import dev.limber.motion.NamedClip;
import dev.limber.motion.report.Table;
import dev.limber.motion.rig.BodyPlan;
import dev.limber.motion.rig.Rig;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "RIG", description = "Animals, or directories of them.")
    private List<Path> files;

    @Option(
            names = "--clips",
            split = ",",
            paramLabel = "WORD",
            defaultValue = "walk,gallop,run,swim,side",
            description = "The first clip of each animal with such a word in its name is scored. Default:"
                    + " ${DEFAULT-VALUE}.")
    private List<String> words;

    @Option(
            names = "--targets",
            paramLabel = "N",
            defaultValue = "3",
            description = "On how many others each animal is scored. Default: ${DEFAULT-VALUE}.")
    private int targets;

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Mixin
    private ReportOptions report = new ReportOptions();

    private record Animal(String name, Rig rig, List<Take> takes, List<Clip> clips) {}

    @Override
    public Integer call() throws Exception {
        report.protect(files);
        List<Animal> animals = new ArrayList<>();
        try (MotionReader reader = reading.reader()) {
            for (Path file : MotionFiles.of(files)) {
                animal(reader.read(file)).ifPresent(animals::add);
            }
        }
        List<Score> scores = new ArrayList<>();
        List<MannerScore> manners = new ArrayList<>();
        for (Animal animal : animals) {
            List<Animal> alike = animals.stream()
                    .filter(other -> other.rig.plan() == animal.rig.plan())
                    .toList();
            int own = alike.indexOf(animal);
            for (int i = 1; i <= Math.min(targets, alike.size() - 1); i++) {
                Animal target = alike.get((own + i) % alike.size());
                for (Take take : animal.takes) {
                    scores.add(AnimalEvaluation.score(take, target.name, target.rig));
                    if (!target.clips.isEmpty()) {
                        manners.add(MannerEvaluation.score(take, target.name, target.rig, target.clips));
                    }
                }
            }
        }
        List<Table> tables = new ArrayList<>(AnimalEvaluation.tables(scores));
        tables.addAll(MannerEvaluation.tables(manners));
        report.print(
                tables,
                AnimalEvaluation.csv(scores),
                all -> HEAD + ReportOptions.page(all),
                spec.commandLine().getOut());
        return 0;
    }

    private Optional<Animal> animal(MotionFile file) {
        Rig rig = file.rig();
        if (rig.plan() == BodyPlan.HUMANOID || rig.plan() == BodyPlan.OTHER) {
            return Optional.empty();
        }
        List<Take> takes = new ArrayList<>();
        for (String word : words) {
            file.clips().stream()
                    .filter(clip -> clip.name().toLowerCase(Locale.ROOT).contains(word))
                    .findFirst()
                    .map(clip -> take(file, rig, clip))
                    .filter(take ->
                            takes.stream().noneMatch(other -> other.clipName().equals(take.clipName())))
                    .ifPresent(takes::add);
        }
        return Optional.of(new Animal(
                file.name(),
                rig,
                takes,
                file.clips().stream().map(NamedClip::clip).toList()));
    }

    private static Take take(MotionFile file, Rig rig, NamedClip clip) {
        return new Take(file.name(), rig, clip.name().replaceAll(".*[|]", ""), clip.clip());
    }
}

package dev.limber.cli.evaluate;

import dev.limber.cli.option.ReadingOptions;
import dev.limber.cli.option.ReportOptions;
import dev.limber.cli.terminal.Checkout;
import dev.limber.cli.terminal.TerminalProgress;
import dev.limber.evaluation.retarget.CharacterEvaluation;
import dev.limber.evaluation.retarget.CharacterScore;
import dev.limber.evaluation.retarget.FileRoundTrip;
import dev.limber.io.BvhExport;
import dev.limber.io.MotionFiles;
import dev.limber.io.MotionFormat;
import dev.limber.io.MotionReader;
import dev.limber.motion.Clip;
import dev.limber.motion.rig.BodyPlan;
import dev.limber.motion.rig.Rig;
import dev.limber.retarget.RetargetMethod;
import dev.limber.retarget.models.RetargetMethods;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Scores a recording on characters of all formats, by comparing the results with the source (R3, R6). */
@Command(
        name = "characters",
        description = "Score a recording on many characters: feet, floor, smoothness, hands, what the eye sees.",
        footer = {"", "Example:", "  limber evaluate characters ~/mocap/cmu/mb/02_01.bvh ~/rigs --markdown table.md"})
public final class EvaluateCharactersCommand implements Callable<Integer> {
    private static final String HEAD = """
            # Characters: scores

            Written by `./limber evaluate characters $LIMBER_DATA/cmu/mb/02_01.bvh $LIMBER_DATA/rigs $LIMBER_DATA/more-rigs
            $LIMBER_DATA/mixamo/*/*.fbx test-data/rigs --markdown docs/tables/characters.md`; not to be edited by hand. Each
            character gets the walk 02_01 of the CMU database. The result is written to a BVH file and read back before
            R3 is scored.

            """;

    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "CLIP",
            description = "The recording, Y up; its first frame is a T-pose, which is scored separately.")
    private Path recording;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "RIG", description = "Characters, or directories of them.")
    private List<Path> characters;

    @Option(
            names = "--methods",
            split = ",",
            paramLabel = "M",
            defaultValue = "geometric",
            description = "The methods to score. Default: ${DEFAULT-VALUE}.")
    private List<String> methods;

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Mixin
    private ReportOptions report = new ReportOptions();

    @Override
    public Integer call() throws Exception {
        report.protect(Stream.concat(Stream.of(recording), characters.stream()).toList());
        List<RetargetMethod> chosen =
                new EvaluatedMethods(RetargetMethods.in(Checkout.models())).openAll("--methods", methods);
        Map<String, Rig> rigs = new TreeMap<>();
        Map<String, BodyPlan> others = new TreeMap<>();
        Clip take;
        try (MotionReader reader = reading.reader()) {
            take = reader.read(recording).firstClip();
            for (Path file : MotionFiles.of(characters)) {
                Rig rig = reader.read(file).rig();
                String name = String.valueOf(file.getFileName());
                if (rig.plan() == BodyPlan.HUMANOID) {
                    rigs.put(name, rig);
                } else {
                    others.put(name, rig.plan());
                }
            }
        }
        List<CharacterScore> scores;
        try (TerminalProgress progress = TerminalProgress.of("evaluating")) {
            scores = CharacterEvaluation.run(
                    take, rigs, chosen, clip -> FileRoundTrip.through(BvhExport.of(clip)), progress);
        }
        report.print(
                CharacterEvaluation.tables(MotionFormat.baseName(recording), scores),
                CharacterEvaluation.csv(scores),
                ReportOptions.page(HEAD));
        PrintWriter out = spec.commandLine().getOut();
        others.forEach((name, plan) ->
                out.println("not scored: " + name + ", " + plan.name().toLowerCase(Locale.ROOT)));
        return 0;
    }
}

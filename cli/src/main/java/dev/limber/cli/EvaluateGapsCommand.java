package dev.limber.cli;

import dev.limber.fill.ClipFiller;
import dev.limber.fill.FillOptions;
import dev.limber.fill.Interpolation;
import dev.limber.fill.KeptPath;
import dev.limber.fill.MissingFrames;
import dev.limber.fill.evaluate.ClipComparison;
import dev.limber.fill.evaluate.ClipScore;
import dev.limber.fill.evaluate.PathScore;
import dev.limber.fill.evaluate.RegularGaps;
import dev.limber.inbetween.CanonicalBody;
import dev.limber.motion.Clip;
import dev.limber.motion.bvh.BvhFile;
import dev.limber.motion.rig.Rig;
import dev.limber.retarget.evaluate.FileTrip;
import dev.limber.retarget.evaluate.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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
final class EvaluateGapsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

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
            converter = KeptPathConverter.class,
            completionCandidates = KeptPathConverter.Names.class,
            description =
                    "Keep these paths through the gaps, as 'limber inbetween' does, and say how well they are met:"
                            + " ${COMPLETION-CANDIDATES}.")
    private Set<KeptPath> kept = Set.of();

    @Option(names = "--markdown", paramLabel = "T.md", description = "Write the table for a page.")
    private @Nullable Path markdown;

    /** A way of filling: a row of the table for each length. */
    private record Method(String name, ClipFiller filler, FillOptions options) {}

    private record Cell(String method, int missing) {}

    /**
     * @param paths how well those that are kept are met
     * @param seconds that filling took
     */
    private record Tally(ClipScore score, Map<KeptPath, PathScore> paths, double seconds) {
        Tally plus(Tally other) {
            Map<KeptPath, PathScore> both = new EnumMap<>(KeptPath.class);
            both.putAll(paths);
            other.paths.forEach((path, more) -> both.merge(path, more, PathScore::plus));
            return new Tally(score.plus(other.score), both, seconds + other.seconds);
        }
    }

    @Override
    public Integer call() throws Exception {
        List<Path> files = Job.motionFiles(clips);
        Map<Cell, Tally> scores = new LinkedHashMap<>();
        try (Fillers fillers = Fillers.open(model);
                Progress progress = Progress.of("evaluating")) {
            FillOptions options = FillOptions.DEFAULT.withKept(kept);
            List<Method> methods = List.of(
                    new Method(Fillers.INTERPOLATION, ClipFiller.interpolating(), options),
                    new Method(model, fillers.filler(), options),
                    new Method(model + " --fix-feet", fillers.filler(), options.withFixedFeet(true)));
            for (int i = 0; i < files.size(); i++) {
                score(MotionFiles.read(files.get(i)), methods, scores);
                progress.set(i + 1, files.size());
            }
        }
        if (scores.isEmpty()) {
            throw new CommandFailedException("no clip is long enough for a gap");
        }
        List<Table> tables = new ArrayList<>();
        tables.add(table(files.size(), scores));
        if (!kept.isEmpty()) {
            tables.add(pathTable(scores));
        }
        spec.commandLine().getOut().println(tables.stream().map(Table::text).collect(Collectors.joining("\n")));
        if (markdown != null) {
            MotionFiles.writeText(tables.stream().map(Table::markdown).collect(Collectors.joining("\n")), markdown);
        }
        return 0;
    }

    private static void score(BvhFile file, List<Method> methods, Map<Cell, Tally> scores) throws IOException {
        Clip clip = file.clip();
        for (int missing : EvaluateInbetweenCommand.LENGTHS) {
            MissingFrames gaps = RegularGaps.in(clip, missing * CanonicalBody.FRAME_TIME);
            if (gaps.spans().isEmpty()) {
                continue;
            }
            Rig rig = Rig.of(Interpolation.fill(clip, gaps));
            ClipComparison comparison = new ClipComparison(rig, clip);
            for (Method method : methods) {
                long start = System.nanoTime();
                Clip filled = method.filler()
                        .fill(rig, clip, gaps, method.options(), done -> {})
                        .get(0);
                double seconds = 1e-9 * (System.nanoTime() - start);
                Clip readBack = FileTrip.through(to -> MotionFiles.write(filled, file.layout(), to));
                Map<KeptPath, PathScore> paths = new EnumMap<>(KeptPath.class);
                for (KeptPath path : method.options().kept()) {
                    paths.put(path, PathScore.of(rig, clip, readBack, gaps, path));
                }
                Tally tally = new Tally(comparison.score(readBack, gaps), paths, seconds);
                scores.merge(new Cell(method.name(), missing), tally, Tally::plus);
            }
        }
    }

    private static Table table(int files, Map<Cell, Tally> scores) {
        List<List<String>> rows = new ArrayList<>();
        scores.keySet().stream().map(Cell::method).distinct().forEach(method -> {
            for (int missing : EvaluateInbetweenCommand.LENGTHS) {
                Tally tally = scores.get(new Cell(method, missing));
                Tally straight = scores.get(new Cell(Fillers.INTERPOLATION, missing));
                if (tally != null && straight != null) {
                    rows.add(row(method, missing, tally, straight.score()));
                }
            }
        });
        return new Table(
                "Filled clips",
                files
                        + " clips. Missing: frames, at 30 a second. Error: mean distance of joints in gaps from where they were."
                        + " Key error: the largest in given frames, as read back. Seam jump: change of velocity at the ends of"
                        + " a gap in parts of the 99th percentile of such changes in the clip; smooth: share of gaps where it is"
                        + " within that. Foot speed: of feet that stood in the clip. Ratios are to interpolation.",
                List.of(
                        "method",
                        "missing",
                        "gaps",
                        "error, % of height",
                        "ratio",
                        "key error, heights",
                        "seam jump",
                        "smooth",
                        "foot speed, heights/s",
                        "ratio of foot speed",
                        "ms for ten gaps"),
                rows);
    }

    private static Table pathTable(Map<Cell, Tally> scores) {
        List<List<String>> rows = new ArrayList<>();
        scores.forEach((cell, tally) -> tally.paths()
                .forEach((path, score) -> rows.add(List.of(
                        cell.method(),
                        Integer.toString(cell.missing()),
                        path.toString(),
                        Table.number("%.1g", 100 * score.mean()),
                        Table.number("%.1g", 100 * score.worst())))));
        return new Table(
                "Kept paths",
                "How far joints are from the paths that were kept, in % of the character's height.",
                List.of("method", "missing", "path", "mean", "largest"),
                rows);
    }

    private static List<String> row(String method, int missing, Tally tally, ClipScore straight) {
        ClipScore score = tally.score();
        return List.of(
                method,
                Integer.toString(missing),
                Integer.toString(score.gaps()),
                Table.number("%.2f", 100 * score.meanError()),
                Table.number("%.2f", score.meanError() / straight.meanError()),
                Table.number("%.0e", score.keyError()),
                Table.number("%.2f", score.meanSeamJump()),
                Table.number("%.2f", score.smoothShare()),
                Table.number("%.3f", score.footSpeed()),
                Table.number("%.2f", score.footSpeed() / straight.footSpeed()),
                Table.number("%.0f", 10_000 * tally.seconds() / score.gaps()));
    }
}

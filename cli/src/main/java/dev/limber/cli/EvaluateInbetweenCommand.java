package dev.limber.cli;

import dev.limber.inbetween.Baselines;
import dev.limber.inbetween.GapFiller;
import dev.limber.inbetween.MotionReader;
import dev.limber.inbetween.MotionSet;
import dev.limber.inbetween.TrainedFiller;
import dev.limber.inbetween.evaluate.FillSpeed;
import dev.limber.inbetween.evaluate.GapScores;
import dev.limber.inbetween.evaluate.LafanBenchmark;
import dev.limber.inbetween.evaluate.PositionStatistics;
import dev.limber.inbetween.evaluate.SeamBenchmark;
import dev.limber.inbetween.evaluate.SeamScores;
import dev.limber.inbetween.models.GapModels;
import dev.limber.inbetween.models.InbetweenTraining;
import dev.limber.neural.Compute;
import dev.limber.neural.TrainingLoop;
import dev.limber.retarget.evaluate.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the LAFAN1 benchmark of in-betweening, on the baselines and on models. */
@Command(
        name = "inbetween",
        description =
                "Score gap filling by the protocol of the LAFAN1 data set, on its subject5 or on other recordings.",
        footer = {
            "",
            "Examples:",
            "  limber evaluate inbetween --data ~/mocap",
            "  limber evaluate inbetween --model model.safetensors --markdown table.md",
            "  limber evaluate inbetween --run runs/cmu",
            "  limber evaluate inbetween --recordings ~/mocap/cmu/mb --only '08_*' --model model.safetensors"
        })
final class EvaluateInbetweenCommand implements Callable<Integer> {
    /** Missing frames, at 30 a second, by which the field compares. */
    static final List<Integer> LENGTHS = List.of(5, 15, 30, 45);

    private static final String LAFAN_TEST = "subject5";

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:LIMBER_DATA}",
            description = "The folder that holds the folder lafan1. Default: the environment variable LIMBER_DATA.")
    private @Nullable Path data;

    @Option(
            names = "--recordings",
            paramLabel = "DIR",
            description = "Score on the motion files in this folder and below, of any people, instead of LAFAN1's.")
    private @Nullable Path recordings;

    @Option(
            names = "--only",
            paramLabel = "GLOB",
            defaultValue = "*",
            description = "Of the folder of --recordings only files with such names. Default: all.")
    private String only;

    @Option(
            names = "--leave-out",
            paramLabel = "N",
            defaultValue = "0",
            description = "Leave out N frames at the start of every file of --recordings.")
    private int leaveOut;

    @Option(
            names = "--run",
            paramLabel = "RUN",
            description = "Score the model of a training run, with the recordings that the run was given for testing.")
    private @Nullable Path run;

    @Option(names = "--model", paramLabel = "FILE", description = "A trained model to score; may be repeated.")
    private List<Path> models = List.of();

    @Option(names = "--markdown", paramLabel = "T.md", description = "Write the tables for a page.")
    private @Nullable Path markdown;

    @Option(names = "--csv", paramLabel = "S.csv", description = "Write all scores.")
    private @Nullable Path csv;

    @Override
    public Integer call() throws Exception {
        Recorded recorded = recorded();
        MotionSet test = recorded.test();
        LafanBenchmark benchmark = new LafanBenchmark(test, PositionStatistics.of(recorded.training()));
        SeamBenchmark seams = new SeamBenchmark(test);

        List<Row> rows = new ArrayList<>();
        List<Speed> speeds = new ArrayList<>();
        rows.addAll(rows("hold", Baselines::hold, benchmark, seams));
        rows.addAll(rows("interpolation", Baselines::interpolate, benchmark, seams));
        Compute compute = Compute.best();
        for (Path file : modelFiles()) {
            try (TrainedFiller model = GapModels.read(file, compute)) {
                rows.addAll(rows(file.toString(), model, benchmark, seams));
                speeds.add(new Speed(file.toString(), FillSpeed.medianMilliseconds(model, test)));
            }
        }
        rows.addAll(rows("recording", (windows, gap) -> {}, benchmark, seams));
        report(rows, speeds, benchmark.windowCount());
        return 0;
    }

    /** @param training whose statistics scale positions; without any, those of the recordings for testing */
    private record Recorded(MotionSet training, MotionSet test) {}

    private Recorded recorded() throws Exception {
        if (run != null) {
            return ofRun(run);
        }
        if (recordings != null) {
            MotionSet all = new Recordings(leaveOut, new Messages(spec)).read(recordings, only);
            return new Recorded(all, all);
        }
        return lafan();
    }

    private static Recorded ofRun(Path directory) throws Exception {
        InbetweenTraining training = new InbetweenTraining(directory);
        if (!training.isBegun()) {
            throw new CommandFailedException(directory + ": no training was begun there");
        }
        return new Recorded(training.training(), training.testing());
    }

    private Recorded lafan() throws Exception {
        if (data == null || data.toString().isEmpty()) {
            throw new BadUsageException("where are the recordings? Say it with --data or LIMBER_DATA");
        }
        Path folder = data.resolve("lafan1");
        if (!Files.isDirectory(folder)) {
            throw new CommandFailedException(folder + ": there is no such directory");
        }
        MotionSet all = MotionReader.readAll(folder);
        return new Recorded(
                all.filter(name -> !name.contains(LAFAN_TEST)), all.filter(name -> name.contains(LAFAN_TEST)));
    }

    private List<Path> modelFiles() {
        List<Path> files = new ArrayList<>(models);
        if (run != null) {
            files.add(run.resolve(TrainingLoop.MODEL_FILE));
        }
        return files;
    }

    private record Row(String method, int missing, GapScores scores, SeamScores seams) {}

    private record Speed(String method, double milliseconds) {}

    private static List<Row> rows(String method, GapFiller filler, LafanBenchmark benchmark, SeamBenchmark seams) {
        List<Row> rows = new ArrayList<>();
        for (int missing : LENGTHS) {
            rows.add(new Row(method, missing, benchmark.score(filler, missing), seams.score(filler, missing)));
        }
        return rows;
    }

    private void report(List<Row> rows, List<Speed> speeds, int windows) throws Exception {
        Map<Integer, GapScores> interpolation = new LinkedHashMap<>();
        rows.stream()
                .filter(row -> row.method().equals("interpolation"))
                .forEach(row -> interpolation.put(row.missing(), row.scores()));
        List<Table> tables = List.of(errors(rows, interpolation, windows), seams(rows), speed(speeds));
        spec.commandLine().getOut().println(tables.stream().map(Table::text).collect(Collectors.joining("\n")));
        if (markdown != null) {
            MotionFiles.writeText(tables.stream().map(Table::markdown).collect(Collectors.joining("\n")), markdown);
        }
        if (csv != null) {
            MotionFiles.writeText(csv(rows), csv);
        }
    }

    private static Table errors(List<Row> rows, Map<Integer, GapScores> interpolation, int windows) {
        List<List<String>> cells = new ArrayList<>();
        for (Row row : rows) {
            GapScores base = interpolation.get(row.missing());
            if (base != null && !row.method().equals("recording")) {
                cells.add(List.of(
                        row.method(),
                        Integer.toString(row.missing()),
                        Table.number("%.3f", row.scores().l2q()),
                        Table.number("%.3f", row.scores().l2p()),
                        Table.number("%.4f", row.scores().npss()),
                        Table.number("%.2f", row.scores().l2q() / base.l2q()),
                        Table.number("%.2f", row.scores().l2p() / base.l2p())));
            }
        }
        return new Table(
                "In-betweening, LAFAN1 protocol",
                windows + " windows; lower is better; the last two columns are ratios to interpolation.",
                List.of("method", "missing", "L2Q", "L2P", "NPSS", "L2Q ratio", "L2P ratio"),
                cells);
    }

    private static Table seams(List<Row> rows) {
        return new Table(
                "Keys, seams and feet",
                "Change of given frames; change of velocity at the seams in parts of the recording's 99th percentile, and"
                        + " the share of gaps within it; speed of feet that stand in the recording, cm/s.",
                List.of("method", "missing", "key error", "seam jump", "smooth seams", "foot speed"),
                rows.stream()
                        .map(row -> List.of(
                                row.method(),
                                Integer.toString(row.missing()),
                                Table.number("%.1g", row.seams().keyError()),
                                Table.number("%.2f", row.seams().seamJump()),
                                Table.number("%.2f", row.seams().smoothSeams()),
                                Table.number("%.1f", row.seams().footSpeed())))
                        .toList());
    }

    private static Table speed(List<Speed> speeds) {
        return new Table(
                "Speed",
                "Milliseconds to fill ten gaps of 30 frames, the median of nine runs.",
                List.of("method", "ms"),
                speeds.stream()
                        .map(speed -> List.of(speed.method(), Table.number("%.0f", speed.milliseconds())))
                        .toList());
    }

    private static String csv(List<Row> rows) {
        StringBuilder text =
                new StringBuilder("method,missing,l2q,l2p,npss,key_error,seam_jump,smooth_seams,foot_speed\n");
        for (Row row : rows) {
            text.append(row.method()).append(',').append(row.missing());
            for (double value : new double[] {
                row.scores().l2q(),
                row.scores().l2p(),
                row.scores().npss(),
                row.seams().keyError(),
                row.seams().seamJump(),
                row.seams().smoothSeams(),
                row.seams().footSpeed()
            }) {
                text.append(',').append(String.format(Locale.ROOT, "%.6g", value));
            }
            text.append('\n');
        }
        return text.toString();
    }
}

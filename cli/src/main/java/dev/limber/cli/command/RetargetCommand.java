package dev.limber.cli.command;

import dev.limber.cli.command.RetargetReport.ClipReport;
import dev.limber.cli.option.BatchOptions;
import dev.limber.cli.option.BindOption;
import dev.limber.cli.option.FileOptions;
import dev.limber.cli.option.RetargetOptions;
import dev.limber.cli.option.SplitOption;
import dev.limber.cli.sheet.SheetFile;
import dev.limber.cli.sheet.SheetRow;
import dev.limber.cli.terminal.BadUsageException;
import dev.limber.cli.terminal.Checks;
import dev.limber.io.MotionFile;
import dev.limber.io.MotionFormat;
import dev.limber.io.MotionReader;
import dev.limber.io.NamePattern;
import dev.limber.io.Target;
import dev.limber.motion.LimberException;
import dev.limber.motion.NamedClip;
import dev.limber.motion.Progress;
import dev.limber.motion.StopSignal;
import dev.limber.retarget.ClipRetargeter;
import dev.limber.retarget.ClipRetargeter.Retargeted;
import dev.limber.retarget.JointMapJson;
import dev.limber.retarget.RetargetMethod;
import dev.limber.retarget.RetargetSettings;
import dev.limber.retarget.manner.Manner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Retargets clips to a rig. */
@Command(
        name = "retarget",
        description = "Retarget clips to a rig.",
        footer = {
            "",
            "Examples:",
            "  limber retarget walk.bvh --rig hero.fbx -o hero-walk.fbx --sheet look.png",
            "  limber retarget walk.bvh --rig hero.glb -o hero-walk.glb",
            "  limber retarget takes/ --rig hero.bvh -o retargeted/ --report report.json",
            "  limber retarget run.bvh --rig hero.bvh --map corrected.json --in-place",
            "  limber retarget horse.glb --clip Walk --rig fox.glb -o fox-walk.glb",
            "  limber retarget horse.glb --clip Gallop --rig fox.glb --manner all -o fox-gallop.glb",
            "  limber retarget horse.glb --rig thing.glb --bind 'Bone_3..Bone_6=left front leg'"
        })
public final class RetargetCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "CLIP",
            description =
                    "Motion files (${bundle:limber.reads}), or directories, which are searched with all their subdirectories.")
    private List<Path> clips;

    @Option(
            names = {"-r", "--rig"},
            required = true,
            paramLabel = "RIG",
            description =
                    "The file of the target rig (${bundle:limber.reads}); its own motion is only used by --manner.")
    private Path rigFile;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE|DIR",
            description =
                    "Where to write: a file for a single input (${bundle:limber.writes}), else a directory, which is "
                            + "created if missing. A .glb file is the rig's own, mesh and all, with the clips added. Default: "
                            + "CLIP-RIG.bvh in the working directory.")
    private @Nullable Path output;

    @Option(
            names = {"-m", "--map"},
            paramLabel = "M.json",
            description = "Pair joints as in this joint map; 'limber map' writes one to start from.")
    private @Nullable Path mapFile;

    @Mixin
    private BindOption bind = new BindOption();

    @Option(
            names = "--name",
            paramLabel = "PATTERN",
            description =
                    "A pattern for the names of output files in a directory, with {clip} for the clip and {rig} for"
                            + " the rig. Default: {clip}.")
    private @Nullable String names;

    @Option(
            names = "--fps",
            paramLabel = "N",
            description = "Frames per second of the output. Default: the clip's own.")
    private @Nullable Double fps;

    @Mixin
    private FileOptions files = new FileOptions();

    @Mixin
    private SplitOption split = new SplitOption();

    @Mixin
    private RetargetOptions options = new RetargetOptions();

    @Option(
            names = "--manner",
            paramLabel = "CLIP",
            description =
                    "Move as in a clip of the rig's own file: a name, a number, a pattern such as 'run*', or all. See"
                            + " docs/retargeting.md.")
    private @Nullable String manner;

    @Option(
            names = "--report",
            paramLabel = "R.json",
            description = "Write a report: files, frames, warnings, failures, pairs of joints.")
    private @Nullable Path reportFile;

    @Option(
            names = "--sheet",
            paramLabel = "S.png|gif|mp4",
            converter = SheetFile.Converter.class,
            description = "Draw source and result of a single clip, as rows of figures or as a video.")
    private @Nullable SheetFile sheetFile;

    @Option(
            names = "--view",
            paramLabel = "V",
            defaultValue = "side",
            description = "The view of --sheet: side, front or both. Default: side.")
    private Views views = Views.SIDE;

    /** The views of a sheet. */
    enum Views {
        SIDE,
        FRONT,
        BOTH;

        Stream<SheetRow> of(SheetRow row) {
            return switch (this) {
                case SIDE -> Stream.of(row);
                case FRONT -> Stream.of(row.fromTheFront());
                case BOTH -> Stream.of(row, row.fromTheFront());
            };
        }
    }

    @Mixin
    private BatchOptions batch = new BatchOptions();

    @Override
    public Integer call() throws Exception {
        Checks.positive("--fps", fps);
        RetargetSettings settings = options.settings();
        RetargetMethod method = options.method();
        String rigName = NamePattern.safe(MotionFormat.baseName(rigFile));
        NamePattern pattern = names == null && output == null ? NamePattern.WITH_RIG : names();
        List<FileJob> jobs =
                FileJob.plan(clips, output, clip -> pattern.of(clip, rigName), files.extension(), split.split());
        if (sheetFile != null && jobs.size() > 1) {
            throw new BadUsageException("--sheet draws a single clip, not " + jobs.size());
        }
        SheetFile.check(sheetFile);
        OutputFiles outputs = new OutputFiles(
                Stream.concat(jobs.stream().map(FileJob::input), Stream.of(rigFile, mapFile, options.file()))
                        .toList());
        outputs.claimAll(jobs, reportFile, SheetFile.pathOf(sheetFile));
        List<FileJob> left = FileJob.left(jobs, batch, rigFile, mapFile, options.file());
        Messages messages = new Messages(spec);
        try (StopSignal stop = StopSignal.install(); // until the report is written
                MotionReader reader = files.reader()) {
            MotionFile rig = reader.read(rigFile);
            RetargetMethod mannered =
                    manner == null ? method : manner(rig, manner).over(method);
            Transfer transfer = new Transfer(
                    rig,
                    new ClipRetargeter(mannered, rig.rig(), settings, maps(mapFile), fps),
                    outputs,
                    jobs.size() > 1);
            messages.warn(rig.warnings());
            long start = System.nanoTime();
            List<Batch.Outcome<Result>> outcomes = Batch.run(
                    left, "retargeting", batch.timeLimit(), stop::requested, job -> retarget(job, reader, transfer));
            double seconds = (System.nanoTime() - start) / 1e9;
            if (reportFile != null) {
                report(outcomes, transfer, seconds).write(reportFile);
            }
            return messages.results(outcomes, jobs.size() - left.size(), Result::written, seconds);
        }
    }

    private NamePattern names() {
        try {
            return names == null ? NamePattern.PLAIN : new NamePattern(names);
        } catch (LimberException e) {
            throw new BadUsageException("--name: " + e.getMessage());
        }
    }

    private static Manner manner(MotionFile rig, String which) {
        return new Manner(
                rig.rig(), rig.clips(which).stream().map(NamedClip::clip).toList());
    }

    private ClipRetargeter.Maps maps(@Nullable Path file) {
        ClipRetargeter.Maps maps = file == null
                ? ClipRetargeter.Maps.BY_ROLES
                : (source, target) -> JointMapJson.read(file, source.skeleton(), target.skeleton());
        return (source, target) -> bind.bind(maps.between(source, target), source, target);
    }

    /**
     * Settings that are the same for all clips.
     *
     * @param several whether there are several files, so that a warning must say of which it is
     */
    private record Transfer(MotionFile file, ClipRetargeter retargeter, OutputFiles outputs, boolean several) {
        String about(FileJob job, String warning) {
            return several ? job.input() + ": " + warning : warning;
        }
    }

    /** The result for a file. */
    private record Result(Written written, List<ClipReport> reports) {}

    private Result retarget(FileJob job, MotionReader reader, Transfer transfer) throws IOException {
        MotionFile source = reader.read(job.input());
        List<String> warnings = new ArrayList<>(source.warnings());
        List<NamedClip> results = new ArrayList<>();
        List<ClipReport> reports = new ArrayList<>();
        ClipRetargeter retargeter = transfer.retargeter();
        for (NamedClip named : job.taken(files.clips(source), warnings)) {
            Retargeted retargeted = retargeter.retarget(named.clip(), source::rig, Progress.NONE);
            results.add(new NamedClip(source.nameOf(named), retargeted.clip()));
            retargeted.warnings().stream()
                    .map(text -> transfer.about(job, text))
                    .filter(text -> !warnings.contains(text))
                    .forEach(warnings::add);
            reports.add(ClipReport.of(job.input(), named.name(), retargeted, retargeter));
            if (sheetFile != null && results.size() == 1 && retargeted.clip().frameCount() > 0) {
                List<SheetRow> rows = Stream.of(
                                new SheetRow(source.name(), retargeted.source(), retargeted.input()),
                                new SheetRow(transfer.file().name(), retargeter.target(), retargeted.clip()))
                        .flatMap(views::of)
                        .toList();
                drawSheet(source.name() + " on " + transfer.file().name(), rows, sheetFile);
            }
        }
        Target target = files.target(Target.of(transfer.file()).from(job.input()));
        Written written = transfer.outputs().write(job, results, target, warnings);
        return new Result(written, reports);
    }

    private RetargetReport report(List<Batch.Outcome<Result>> outcomes, Transfer transfer, double seconds) {
        List<ClipReport> reports = new ArrayList<>();
        for (Batch.Outcome<Result> outcome : outcomes) {
            if (outcome.result() == null) {
                reports.add(ClipReport.failed(outcome.job(), outcome.reason()));
            } else {
                Written written = outcome.result().written();
                outcome.result().reports().forEach(report -> reports.add(report.with(written)));
            }
        }
        return RetargetReport.of(rigFile, transfer.retargeter(), reports, seconds);
    }

    private static void drawSheet(String title, List<SheetRow> rows, SheetFile file) throws IOException {
        file.write(title, rows, 0, rows.get(0).clip().frameCount() - 1);
    }
}

package dev.limber.cli.command;

import dev.limber.cli.command.RetargetReport.ClipReport;
import dev.limber.cli.option.FileOptions;
import dev.limber.cli.option.RetargetOptions;
import dev.limber.cli.sheet.ContactSheet;
import dev.limber.cli.sheet.SheetRow;
import dev.limber.cli.terminal.BadUsageException;
import dev.limber.cli.terminal.Checks;
import dev.limber.motion.Clip;
import dev.limber.motion.Resample;
import dev.limber.motion.bvh.BvhFile;
import dev.limber.motion.rig.Rig;
import dev.limber.retarget.JointMap;
import dev.limber.retarget.JointMapJson;
import dev.limber.retarget.RetargetMethod;
import dev.limber.retarget.RetargetSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Moves clips onto a rig. */
@Command(
        name = "retarget",
        description = "Move clips onto a rig.",
        footer = {
            "",
            "Examples:",
            "  limber retarget walk.bvh --rig hero.bvh -o hero-walk.bvh --sheet look.png",
            "  limber retarget walk.bvh --rig hero.glb -o hero-walk.glb",
            "  limber retarget takes/ --rig hero.bvh -o retargeted/ --report report.json",
            "  limber retarget run.bvh --rig hero.bvh --map corrected.json --in-place"
        })
public final class RetargetCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "CLIP",
            description =
                    "BVH, glTF, GLB, VRM, FBX, j3o or AMC files, or directories of them, which are searched through.")
    private List<Path> clips;

    @Option(
            names = {"-r", "--rig"},
            required = true,
            paramLabel = "RIG",
            description =
                    "BVH, glTF, GLB, VRM, FBX, j3o or ASF file with the skeleton that shall move; its own motion is left out.")
    private Path rigFile;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE|DIR",
            description = "Where to write; a file for a single clip, else a directory, which is made when missing."
                    + " A .glb file is the rig's own, mesh and all, with the clip added."
                    + " Default: CLIP-RIG.bvh in the working directory.")
    private @Nullable Path output;

    @Option(
            names = {"-m", "--map"},
            paramLabel = "M.json",
            description = "Pair joints as this file says; 'limber map' writes one to start from.")
    private @Nullable Path mapFile;

    @Option(
            names = "--fps",
            paramLabel = "N",
            description = "Frames per second of the output. Default: the clip's own.")
    private @Nullable Double fps;

    @Mixin
    private FileOptions files = new FileOptions();

    @Mixin
    private RetargetOptions options = new RetargetOptions();

    @Option(
            names = "--report",
            paramLabel = "R.json",
            description = "Write what was done: files, frames, warnings, failures, pairs of joints.")
    private @Nullable Path reportFile;

    @Option(
            names = "--sheet",
            paramLabel = "S.png",
            description = "Draw source and result of a single clip in rows of figures.")
    private @Nullable Path sheetFile;

    @Override
    public Integer call() throws Exception {
        Checks.positive("--fps", fps);
        RetargetSettings settings = options.settings();
        RetargetMethod method = options.method();
        List<Job> jobs = Job.plan(clips, output, output == null ? "-" + MotionFiles.baseName(rigFile) : "");
        if (sheetFile != null && jobs.size() > 1) {
            throw new BadUsageException("--sheet draws a single clip, not " + jobs.size());
        }
        Checks.notAnInput(List.of(rigFile), jobs.stream().map(Job::output).toList());
        BvhFile target = MotionFiles.readRig(rigFile);
        Rig targetRig = Rig.of(target.clip());
        Messages messages = new Messages(spec);
        messages.warn(target.warnings());
        long start = System.nanoTime();
        List<Batch.Outcome<ClipReport>> outcomes =
                Batch.run(jobs, "retargeting", job -> retarget(job, target, targetRig, method, settings));
        double seconds = (System.nanoTime() - start) / 1e9;
        for (Batch.Outcome<ClipReport> outcome : outcomes) {
            if (outcome.result() != null) {
                messages.warn(outcome.result().warnings());
            }
        }
        if (reportFile != null) {
            RetargetReport.of(rigFile, targetRig, settings, outcomes, seconds).write(reportFile);
        }
        messages.summary(outcomes, ClipReport::frames, seconds);
        return messages.failures(outcomes);
    }

    private ClipReport retarget(
            Job job, BvhFile target, Rig targetRig, RetargetMethod method, RetargetSettings settings)
            throws IOException {
        BvhFile source = MotionFiles.read(job.input(), files.clip());
        Clip clip = fps == null ? source.clip() : Resample.to(fps, source.clip());
        Rig sourceRig = Rig.of(clip);
        JointMap map = mapFile == null
                ? JointMap.between(sourceRig, targetRig)
                : JointMapJson.read(mapFile, clip.skeleton(), targetRig.skeleton());
        Clip retargeted = method.prepare(sourceRig, targetRig, map, settings).retarget(clip);
        List<String> warnings = new ArrayList<>(source.warnings());
        if (MotionFiles.addsToCharacter(job.output())) {
            MotionFiles.addTo(rigFile, job.input(), retargeted, job.output());
        } else {
            warnings.addAll(MotionFiles.write(retargeted, target.layout(), files.preset(), job.output()));
        }
        if (sheetFile != null) {
            List<SheetRow> rows = List.of(
                    new SheetRow(MotionFiles.baseName(job.input()), sourceRig, clip),
                    new SheetRow(MotionFiles.baseName(rigFile), targetRig, retargeted));
            drawSheet(rows, sheetFile);
        }
        return ClipReport.of(job, retargeted, method.choice(sourceRig, targetRig), sourceRig, targetRig, map, warnings);
    }

    private static void drawSheet(List<SheetRow> rows, Path file) throws IOException {
        MotionFiles.makeFolderOf(file);
        String title = rows.get(0).title() + " on " + rows.get(1).title();
        ContactSheet.of(title, rows, 0, rows.get(0).clip().frameCount() - 1).write(file);
    }
}

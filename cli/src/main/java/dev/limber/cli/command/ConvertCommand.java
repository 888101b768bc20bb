package dev.limber.cli.command;

import dev.limber.cli.option.BatchOptions;
import dev.limber.cli.option.FileOptions;
import dev.limber.cli.option.FrameRange;
import dev.limber.cli.option.SplitOption;
import dev.limber.cli.terminal.BadUsageException;
import dev.limber.cli.terminal.Checks;
import dev.limber.cli.terminal.CommandFailedException;
import dev.limber.io.MotionFile;
import dev.limber.io.MotionFormat;
import dev.limber.io.Target;
import dev.limber.motion.Clip;
import dev.limber.motion.NamedClip;
import dev.limber.motion.Resample;
import dev.limber.motion.SpaceChange;
import dev.limber.motion.Vec3;
import dev.limber.motion.rig.Rig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Rewrites clips at another frame rate, length, up axis or unit. */
@Command(
        name = "convert",
        description = "Change the format, the frame rate, the range, the up axis or the unit of clips.",
        footer = {
            "",
            "Examples:",
            "  limber convert take.bvh --fps 30 -o take30.bvh",
            "  limber convert hero.glb hero.bvh --clip Walk",
            "  limber convert take.bvh --for maya -o maya/",
            "  limber convert take.bvh --range 120:360 -o part.bvh",
            "  limber convert takes/ --up z --scale 0.01 -o metres/"
        })
public final class ConvertCommand implements Callable<Integer> {
    /** The axis that points away from the floor. */
    public enum UpAxis {
        Y,
        Z
    }

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "CLIP",
            description =
                    "Motion files (${bundle:limber.reads}), or directories of them; without -o the last one is the output.")
    private List<Path> clips;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE|DIR",
            description =
                    "Where to write: a file for a single input (${bundle:limber.writes}), else a directory, which is "
                            + "created if missing.")
    private @Nullable Path output;

    @Mixin
    private FileOptions files = new FileOptions();

    @Mixin
    private SplitOption split = new SplitOption();

    @Option(names = "--fps", paramLabel = "N", description = "Frames per second of the output.")
    private @Nullable Double fps;

    @Option(
            names = "--range",
            paramLabel = "A:B",
            converter = FrameRange.Converter.class,
            description = "Keep the frames A to B, both included, counted from 0 at the clip's own rate; either may be "
                    + "left out.")
    private FrameRange range = FrameRange.ALL;

    @Option(
            names = "--up",
            paramLabel = "y|z",
            description = "The up axis of the output; the up axis of the input is found from the body.")
    private @Nullable UpAxis up;

    @Option(
            names = "--scale",
            paramLabel = "S",
            description = "Multiply all lengths: 0.01 converts centimetres to metres.")
    private @Nullable Double scale;

    @Mixin
    private BatchOptions batch = new BatchOptions();

    @Override
    public Integer call() throws Exception {
        Checks.positive("--fps", fps);
        Checks.positive("--scale", scale);
        List<FileJob> jobs = jobs();
        OutputFiles outputs = new OutputFiles(jobs.stream().map(FileJob::input).toList());
        outputs.claimAll(jobs);
        return FileBatch.run(spec, "converting", jobs, files, batch, (job, source) -> convert(job, source, outputs));
    }

    private List<FileJob> jobs() throws IOException {
        if (output != null) {
            return FileJob.plan(clips, output, UnaryOperator.identity(), files.extension(), split.split());
        }
        if (clips.size() != 2 || Files.isDirectory(clips.get(1))) {
            throw new BadUsageException("no output: name a directory with -o, or one file after the clip");
        }
        MotionFormat.toWrite(clips.get(1));
        return FileJob.plan(
                clips.subList(0, 1), clips.get(1), UnaryOperator.identity(), files.extension(), split.split());
    }

    private Written convert(FileJob job, MotionFile source, OutputFiles outputs) throws IOException {
        List<String> warnings = new ArrayList<>(source.warnings());
        List<NamedClip> results = new ArrayList<>();
        for (NamedClip clip : job.taken(files.clips(source), warnings)) {
            results.add(new NamedClip(source.nameOf(clip), converted(clip.clip(), source)));
        }
        boolean same = results.get(0).clip().skeleton() == source.skeleton();
        if (!same
                && !source.skins().isEmpty()
                && MotionFormat.toWrite(job.output()).holdsSeveralClips()) {
            warnings.add(job.input() + ": written without its mesh, which does not follow another axis or scale");
        }
        Target target = Target.withoutClipsOf(source).from(job.input());
        return outputs.write(job, results, files.target(same ? target : target.skeletonOnly()), warnings);
    }

    private Clip converted(Clip whole, MotionFile source) {
        Clip clip = range.of(whole, source.path());
        if (fps != null) {
            clip = Resample.to(fps, clip);
        }
        SpaceChange.Rotation rotation =
                up == null ? SpaceChange.Rotation.NONE : rotationTo(up, source.rig(whole), source.path());
        return rotation != SpaceChange.Rotation.NONE || scale != null
                ? new SpaceChange(rotation, scale == null ? 1 : scale).apply(clip)
                : clip;
    }

    private static SpaceChange.Rotation rotationTo(UpAxis wanted, Rig rig, Path file) {
        Vec3 present = rig.up();
        if (present.y() > 0.9) {
            return wanted == UpAxis.Y ? SpaceChange.Rotation.NONE : SpaceChange.Rotation.Y_UP_TO_Z_UP;
        }
        if (present.z() > 0.9) {
            return wanted == UpAxis.Z ? SpaceChange.Rotation.NONE : SpaceChange.Rotation.Z_UP_TO_Y_UP;
        }
        throw new CommandFailedException(file + ": --up needs a clip with y or z up, and in this one up is " + present);
    }
}

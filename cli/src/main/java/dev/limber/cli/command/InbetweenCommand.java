package dev.limber.cli.command;

import dev.limber.cli.option.BatchOptions;
import dev.limber.cli.option.FileOptions;
import dev.limber.cli.option.GapOptions;
import dev.limber.cli.option.PinnedJointConverter;
import dev.limber.cli.option.SplitOption;
import dev.limber.cli.sheet.SheetFile;
import dev.limber.cli.sheet.SheetRow;
import dev.limber.cli.terminal.BadUsageException;
import dev.limber.inbetween.rig.ClipInbetweener;
import dev.limber.inbetween.rig.FrameSpan;
import dev.limber.inbetween.rig.InbetweenOptions;
import dev.limber.inbetween.rig.Interpolation;
import dev.limber.inbetween.rig.MissingFrames;
import dev.limber.inbetween.rig.MotionChain;
import dev.limber.inbetween.rig.PinnedJoint;
import dev.limber.inbetween.rig.RigTiming;
import dev.limber.io.MotionFile;
import dev.limber.io.Target;
import dev.limber.motion.Clip;
import dev.limber.motion.NamedClip;
import dev.limber.motion.Progress;
import dev.limber.motion.rig.Rig;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Fills gaps between the keyframes of clips. */
@Command(
        name = "inbetween",
        description = {
            "Fill gaps between keyframes.",
            "",
            "Frames outside the gaps do not change. The clip keeps its skeleton and frame rate; fingers,"
                    + " twist bones and props are interpolated."
        },
        footer = {
            "",
            "Examples:",
            "  limber inbetween take.bvh --gap 40:70 -o filled.bvh --sheet look.png",
            "  limber inbetween take.bvh --gap 40:70 --gap 200:240 -o filled.bvh",
            "  limber inbetween blocking.bvh --keys 0,24,60,95 -o filled.bvh",
            "  limber inbetween blocking.bvh --keys 0,1,2,3 --retime -o filled.bvh",
            "  limber inbetween take.bvh --gap 40:70 --keep hips,left-hand -o filled.bvh",
            "  limber inbetween takes/ --gap 40:70 -o filled/"
        })
public final class InbetweenCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "CLIP",
            description =
                    "Motion files (${bundle:limber.reads}), or directories, which are searched with all their subdirectories.")
    private List<Path> clips;

    @ArgGroup(exclusive = true, multiplicity = "1")
    private GapOptions gaps = new GapOptions();

    @Option(
            names = "--retime",
            description = "Make the gaps between --keys as long as people take from one pose to the other.")
    private boolean retime;

    @Option(
            names = "--keep",
            split = ",",
            paramLabel = "PATH",
            converter = PinnedJointConverter.class,
            completionCandidates = PinnedJointConverter.Names.class,
            description = "Joints that keep their paths through the gaps, while the rest of the pose is filled:"
                    + " ${COMPLETION-CANDIDATES}. Give several as a list, or repeat the option.")
    private Set<PinnedJoint> kept = Set.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE|DIR",
            description =
                    "Where to write: a file for a single input (${bundle:limber.writes}), else a directory, which is "
                            + "created if missing. Default: CLIP-filled.bvh in the working directory.")
    private @Nullable Path output;

    @Option(
            names = "--model",
            paramLabel = "NAME",
            defaultValue = "cmu",
            description = "The model that fills the gaps: the name of a model that comes with limber, a model file of"
                    + " 'limber train inbetween', or interpolation. Default: ${DEFAULT-VALUE}.")
    private String model;

    @Mixin
    private FeetOption feet = new FeetOption();

    @Option(
            names = "--samples",
            paramLabel = "N",
            defaultValue = "1",
            description =
                    "How many results to write, numbered, from a model that knows more than one. The first is that without"
                            + " --samples.")
    private int samples;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "0",
            description = "Which ones: the same seed gives the same results. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Mixin
    private FileOptions files = new FileOptions();

    @Mixin
    private SplitOption split = new SplitOption();

    @Option(
            names = "--sheet",
            paramLabel = "S.png|gif|mp4",
            converter = SheetFile.Converter.class,
            description = "Draw the gaps of a single clip in rows of figures: interpolated, in-betweened, and the"
                    + " original.")
    private @Nullable SheetFile sheetFile;

    @Mixin
    private BatchOptions batch = new BatchOptions();

    @Override
    public Integer call() throws Exception {
        if (samples < 1) {
            throw new BadUsageException("--samples: expected a number above 0, found " + samples);
        }
        if (retime && (gaps.keys().isEmpty() || !kept.isEmpty())) {
            throw new BadUsageException("--retime needs --keys and excludes --keep, whose paths fix the timing");
        }
        MissingFrames missing = gaps.missing();
        InbetweenOptions options = InbetweenOptions.DEFAULT
                .withFixedFeet(feet.areFixed(model))
                .withKept(kept)
                .withSamples(samples, seed);
        List<FileJob> jobs = FileJob.plan(
                clips, output, name -> output == null ? name + "-filled" : name, files.extension(), split.split());
        if (sheetFile != null && jobs.size() > 1) {
            throw new BadUsageException("--sheet draws a single clip, not " + jobs.size());
        }
        SheetFile.check(sheetFile);
        OutputFiles outputs = new OutputFiles(jobs.stream().map(FileJob::input).toList());
        outputs.claimAll(jobs, SheetFile.pathOf(sheetFile));
        try (Inbetweeners inbetweeners = Inbetweeners.open(model)) {
            Work work = new Work(inbetweeners.inbetweener(), missing, options, outputs);
            return FileBatch.run(spec, "filling", jobs, files, batch, (job, source) -> fill(job, source, work));
        }
    }

    /** Settings that are the same for all clips. */
    private record Work(
            ClipInbetweener inbetweener, MissingFrames missing, InbetweenOptions options, OutputFiles outputs) {}

    private Written fill(FileJob job, MotionFile source, Work work) throws IOException {
        List<String> warnings = new ArrayList<>(source.warnings());
        List<List<NamedClip>> samplesOfClips = new ArrayList<>(); // (sample, clip)
        for (NamedClip named : job.taken(files.clips(source), warnings)) {
            Clip clip = named.clip();
            MissingFrames missing = work.missing();
            MissingFrames.checkKeys(gaps.keys(), clip.frameCount());
            if (retime) {
                MotionChain chain = retimed(source.rig(clip), clip, gaps.keys());
                clip = chain.clip();
                missing = chain.missing();
            }
            List<Clip> filled = fill(clip, missing, source, work, samplesOfClips.isEmpty(), warnings);
            if (filled.size() < samples) {
                warnings.add("model '" + model + "' knows one result only, so --samples " + samples + " has no effect");
            }
            for (int i = 0; i < filled.size(); i++) {
                if (i == samplesOfClips.size()) {
                    samplesOfClips.add(new ArrayList<>());
                }
                samplesOfClips.get(i).add(new NamedClip(source.nameOf(named), filled.get(i)));
            }
        }
        Target target = files.target(Target.of(source));
        List<Path> written = new ArrayList<>();
        int frames = samplesOfClips.get(0).stream()
                .mapToInt(clip -> clip.clip().frameCount())
                .sum();
        for (int i = 0; i < samplesOfClips.size(); i++) {
            String number = samplesOfClips.size() == 1 ? "" : "-" + (i + 1);
            Path to = number.isEmpty() ? job.output() : job.sibling(number);
            work.outputs().claimNew(to, job);
            FileJob numbered = new FileJob(
                    job.input(),
                    to,
                    job.named(),
                    job.split(),
                    name -> job.names().apply(name) + number);
            written.addAll(work.outputs()
                    .write(numbered, samplesOfClips.get(i), target, warnings)
                    .files());
        }
        return new Written(written, samplesOfClips.get(0).size(), frames, warnings);
    }

    private List<Clip> fill(
            Clip clip, MissingFrames missing, MotionFile source, Work work, boolean drawn, List<String> warnings)
            throws IOException {
        Clip interpolated = Interpolation.fill(clip, missing);
        Rig rig = source.rig(interpolated); // what is thrown away may be anything
        ClipInbetweener inbetweener = work.inbetweener();
        if (GapDoubts.areInterpolated(rig, spec)) {
            inbetweener = ClipInbetweener.interpolating();
            warnings.add(GapDoubts.ofAnimal(rig, work.options().fixFeet()));
        }
        warnings.addAll(GapDoubts.ofLengths(missing, clip.frameTime(), inbetweener));
        List<Clip> filled = inbetweener.fill(rig, clip, missing, work.options(), Progress.NONE);
        if (sheetFile != null && drawn) {
            drawSheet(rig, clip, interpolated, filled, missing, sheetFile);
        }
        return filled;
    }

    private MotionChain retimed(Rig rig, Clip clip, List<Integer> keys) throws IOException {
        List<Integer> ascending = keys.stream().sorted().distinct().toList();
        List<RigTiming.Length> lengths = Timings.of(rig).between(clip, ascending);
        Timings.print(lengths, spec.commandLine().getOut());
        List<Integer> made =
                new ArrayList<>(lengths.stream().map(RigTiming.Length::missing).toList());
        made.add(0); // after the last key
        return MotionChain.of(rig, RigTiming.parts(clip, ascending), made, MotionChain.Placing.AS_GIVEN);
    }

    private void drawSheet(
            Rig rig, Clip clip, Clip interpolated, List<Clip> filled, MissingFrames missing, SheetFile file)
            throws IOException {
        List<SheetRow> rows = new ArrayList<>();
        rows.add(new SheetRow("interpolated", rig, interpolated));
        for (Clip result : filled) {
            rows.add(new SheetRow(filled.size() == 1 ? "filled" : "filled, " + rows.size(), rig, result));
        }
        if (!retime) {
            rows.add(new SheetRow("original", rig, clip));
        }
        List<FrameSpan> spans = missing.spans();
        String title = "Gaps "
                + String.join(", ", spans.stream().map(FrameSpan::toString).toList());
        file.write(
                title,
                rows,
                spans.get(0).first() - 1,
                spans.get(spans.size() - 1).last() + 1);
    }
}

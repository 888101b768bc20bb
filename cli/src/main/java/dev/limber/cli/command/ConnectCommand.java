package dev.limber.cli.command;

import dev.limber.cli.option.FileOptions;
import dev.limber.cli.sheet.SheetFile;
import dev.limber.cli.sheet.SheetRow;
import dev.limber.cli.terminal.BadUsageException;
import dev.limber.cli.terminal.CommandFailedException;
import dev.limber.inbetween.rig.FrameSpan;
import dev.limber.inbetween.rig.InbetweenOptions;
import dev.limber.inbetween.rig.MotionChain;
import dev.limber.inbetween.rig.PartFit;
import dev.limber.inbetween.rig.RigTiming;
import dev.limber.io.MotionFile;
import dev.limber.io.MotionReader;
import dev.limber.io.MotionWriter;
import dev.limber.io.Target;
import dev.limber.motion.Clip;
import dev.limber.motion.Progress;
import dev.limber.motion.rig.Rig;
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

/** Makes the motion between clips and poses: transitions, cycles, motion into a pose, motion from poses alone. */
@Command(
        name = "connect",
        description = {
            "Make the motion between clips and poses.",
            "",
            "Each part continues where the one before it ends: it is moved on the floor and turned about the "
                    + "vertical. Otherwise the motion of the files does not change."
        },
        footer = {
            "",
            "Examples:",
            "  limber connect walk.bvh run.bvh --frames 20 -o both.bvh",
            "  limber connect walk.bvh --loop --frames 12 -o cycle.bvh",
            "  limber connect walk.bvh sit.bvh:40 --frames 30 -o sits.bvh",
            "  limber connect a.bvh:0 b.bvh:0 c.bvh:0 --as-given -o blocked.bvh"
        })
public final class ConnectCommand implements Callable<Integer> {
    /** Frames between parts until it is known how long people take. */
    private static final int GUESS = 15;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE[:FRAME]",
            converter = ChainPart.Converter.class,
            description = "Clips, or single poses of them, in their order. Those of another body or frame rate"
                    + " are retargeted to the body of the first, and resampled to its rate.")
    private List<ChainPart> parts;

    @Option(
            names = "--frames",
            split = ",",
            paramLabel = "N",
            description = "How many frames to make between each part and the next; one number for all, or as many as"
                    + " there are gaps. Default: as long as people take from one pose to the other.")
    private List<Integer> frames = List.of();

    @Option(names = "--loop", description = "Also make frames that lead from the end back to the start.")
    private boolean loop;

    @Option(names = "--as-given", description = "Leave all parts where their files have them.")
    private boolean asGiven;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "Where to write.")
    private Path output;

    @Option(
            names = "--model",
            paramLabel = "NAME",
            defaultValue = "cmu",
            description = "The model that fills the gaps, as for 'limber inbetween'. Default: ${DEFAULT-VALUE}.")
    private String model;

    @Mixin
    private FeetOption feet = new FeetOption();

    @Mixin
    private FileOptions files = new FileOptions();

    @Option(
            names = "--sheet",
            paramLabel = "S.png|gif|mp4",
            converter = SheetFile.Converter.class,
            description = "Draw what was made, from before the first gap to after the last, as a row of figures.")
    private @Nullable SheetFile sheetFile;

    @Override
    public Integer call() throws Exception {
        List<Integer> gaps = gaps();
        SheetFile.check(sheetFile);
        OutputFiles outputs =
                new OutputFiles(parts.stream().map(ChainPart::file).toList());
        outputs.claimAll(List.of(), output, SheetFile.pathOf(sheetFile));
        Messages messages = new Messages(spec);
        MotionFile first;
        Rig rig;
        List<Clip> clips = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        try (MotionReader reader = files.reader()) {
            first = reader.read(parts.get(0).file());
            Clip whole = files.clip(first, new ArrayList<>()).clip();
            rig = first.rig(whole);
            PartFit fit = new PartFit(rig, whole.frameTime());
            for (ChainPart part : parts) {
                MotionFile file = part.file().equals(first.path()) ? first : reader.read(part.file());
                clips.add(fitted(part, file, fit, warnings));
            }
        }
        MotionChain.Placing placing = asGiven ? MotionChain.Placing.AS_GIVEN : MotionChain.Placing.FOLLOWING;
        MotionChain chain = MotionChain.of(rig, clips, gaps, placing);
        boolean interpolated = GapDoubts.areInterpolated(rig, spec);
        if (frames.isEmpty()) {
            if (GapDoubts.isAnimal(rig)) {
                throw new BadUsageException("--frames is needed: how long a "
                        + rig.plan().word() + " takes from pose to pose is not known");
            }
            List<RigTiming.Length> lengths = Timings.of(rig).of(chain);
            Timings.print(lengths, spec.commandLine().getOut());
            chain = MotionChain.of(rig, clips, retimed(gaps, lengths), placing);
        }
        InbetweenOptions options = InbetweenOptions.DEFAULT.withFixedFeet(feet.areFixed(model));
        if (interpolated) {
            warnings.add(GapDoubts.ofAnimal(rig, options.fixFeet()));
        }
        Clip made;
        try (Inbetweeners inbetweeners = Inbetweeners.open(interpolated ? Inbetweeners.INTERPOLATION : model)) {
            warnings.addAll(GapDoubts.ofLengths(chain.missing(), chain.clip().frameTime(), inbetweeners.inbetweener()));
            made = chain.fill(inbetweeners.inbetweener(), rig, options, Progress.NONE)
                    .get(0);
        }
        messages.warn(warnings);
        messages.warn(MotionWriter.write(made, files.target(Target.of(first)), output));
        if (sheetFile != null) {
            draw(rig, made, chain.missing().spans(), sheetFile);
        }
        spec.commandLine().getOut().println("wrote " + output + ", " + made.frameCount() + " frames");
        return 0;
    }

    private static void draw(Rig rig, Clip made, List<FrameSpan> gaps, SheetFile file) throws IOException {
        int last = Math.min(made.frameCount() - 1, gaps.get(gaps.size() - 1).last() + 1);
        file.write(
                "Connected",
                List.of(new SheetRow("made", rig, made)),
                gaps.get(0).first() - 1,
                last);
    }

    private Clip fitted(ChainPart part, MotionFile file, PartFit fit, List<String> warnings) {
        List<String> its = new ArrayList<>(file.warnings());
        Clip whole = files.clip(file, its).clip();
        if (part.frame().isPresent() && part.frame().get() >= whole.frameCount()) {
            throw new CommandFailedException(
                    part + ": there is no such frame; the clip's frames are 0 to " + (whole.frameCount() - 1));
        }
        PartFit.Part fitted = fit.fit(file.rig(whole), whole, part.frame());
        fitted.notes().forEach(note -> its.add(part + ": " + note));
        its.stream().filter(warning -> !warnings.contains(warning)).forEach(warnings::add);
        return fitted.clip();
    }

    private static List<Integer> retimed(List<Integer> gaps, List<RigTiming.Length> lengths) {
        List<Integer> retimed = new ArrayList<>(gaps);
        for (int i = 0; i < lengths.size(); i++) {
            retimed.set(i, lengths.get(i).missing());
        }
        return retimed;
    }

    /** Returns the frames to make after each part. */
    private List<Integer> gaps() {
        int needed = parts.size() - (loop ? 0 : 1);
        if (needed == 0) {
            throw new BadUsageException("a single part has nothing to connect to; give another part, or --loop");
        }
        List<Integer> frames = this.frames.isEmpty() ? List.of(GUESS) : this.frames;
        if (frames.stream().anyMatch(count -> count < 1) || (frames.size() != 1 && frames.size() != needed)) {
            throw new BadUsageException(
                    "--frames: expected one number above 0 for all gaps, or " + needed + ", found " + frames);
        }
        List<Integer> gaps = new ArrayList<>();
        for (int i = 0; i < needed; i++) {
            gaps.add(frames.size() == 1 ? frames.get(0) : frames.get(i));
        }
        if (!loop) {
            gaps.add(0);
        }
        return gaps;
    }
}

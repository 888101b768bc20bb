package dev.limber.cli.command;

import dev.limber.cli.terminal.Checks;
import dev.limber.cli.terminal.CommandFailedException;
import dev.limber.cli.terminal.Progress;
import dev.limber.inbetween.rig.EditedClip;
import dev.limber.motion.Clip;
import dev.limber.motion.bvh.BvhFile;
import dev.limber.motion.edit.KeyReduction;
import dev.limber.motion.rig.Rig;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds the frames that a clip can be interpolated from. */
@Command(
        name = "reduce",
        description = {
            "Find the keys of a clip: the few frames from which the others can be interpolated.",
            "Without -o they are only listed; with it the clip is written as its keys make it."
        },
        footer = {"", "Examples:", "  limber reduce take.bvh", "  limber reduce take.bvh --tolerance 5 -o blocked.bvh"})
public final class ReduceCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "CLIP", description = "A BVH, glTF, GLB, VRM, FBX or AMC file.")
    private Path input;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write the clip with everything but its keys interpolated.")
    private @Nullable Path output;

    @Option(
            names = "--tolerance",
            paramLabel = "PERCENT",
            description =
                    "How far a joint may be off, in percent of the character's height. Default: ${DEFAULT-VALUE}.")
    private double tolerance = 2;

    @Override
    public Integer call() throws IOException {
        Checks.positive("--tolerance", tolerance);
        if (output != null) {
            Checks.notAnInput(List.of(input), List.of(output));
        }
        BvhFile file = MotionFiles.read(input);
        Clip clip = file.clip();
        if (clip.frameCount() == 0) {
            throw new CommandFailedException(input + ": has no frames");
        }
        List<Integer> keys = keys(clip);
        Messages messages = new Messages(spec);
        messages.warn(file.warnings());
        PrintWriter out = spec.commandLine().getOut();
        out.println(keys.size() + " of " + clip.frameCount() + " frames are keys:");
        out.println(keys.stream().map(String::valueOf).collect(Collectors.joining(",")));
        if (output != null) {
            Clip reduced = keys.size() > 1 ? EditedClip.of(clip).reducedTo(keys).clip() : clip;
            messages.warn(MotionFiles.write(reduced, file.layout(), null, output));
            out.println("wrote " + output);
        }
        return 0;
    }

    private List<Integer> keys(Clip clip) {
        try (Progress progress = Progress.of("reducing")) {
            return KeyReduction.keys(
                    clip, Rig.of(clip).height(), tolerance / 100, done -> progress.set((int) (100 * done), 100));
        }
    }
}

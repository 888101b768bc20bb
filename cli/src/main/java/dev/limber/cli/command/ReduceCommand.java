package dev.limber.cli.command;

import dev.limber.cli.option.FileOptions;
import dev.limber.cli.terminal.Checks;
import dev.limber.cli.terminal.Claims;
import dev.limber.cli.terminal.CommandFailedException;
import dev.limber.cli.terminal.TerminalProgress;
import dev.limber.inbetween.rig.EditedClip;
import dev.limber.io.MotionFile;
import dev.limber.io.MotionReader;
import dev.limber.io.MotionWriter;
import dev.limber.io.Target;
import dev.limber.motion.Clip;
import dev.limber.motion.NamedClip;
import dev.limber.motion.edit.KeyReduction;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds the frames that a clip can be interpolated from. */
@Command(
        name = "reduce",
        description = {
            "Find the keys of a clip: the few frames from which the others can be interpolated.",
            "Without -o the keys are only listed; with it, the clip is written with all other frames interpolated."
        },
        footer = {"", "Examples:", "  limber reduce take.bvh", "  limber reduce take.bvh --tolerance 5 -o blocked.bvh"})
public final class ReduceCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "CLIP", description = "A motion file: ${bundle:limber.reads}.")
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

    @Mixin
    private FileOptions files = new FileOptions();

    @Override
    public Integer call() throws IOException {
        Checks.positive("--tolerance", tolerance);
        new Claims(List.of(input)).claim(output);
        MotionFile file;
        try (MotionReader reader = files.reader()) {
            file = reader.read(input);
        }
        List<String> warnings = new ArrayList<>(file.warnings());
        NamedClip taken = files.clip(file, warnings);
        Clip clip = taken.clip();
        if (clip.frameCount() == 0) {
            throw new CommandFailedException(input + ": has no frames");
        }
        List<Integer> keys = keys(clip, file.rig(clip).height());
        Messages messages = new Messages(spec);
        messages.warn(warnings);
        PrintWriter out = spec.commandLine().getOut();
        out.println(keys.size() + " of " + clip.frameCount() + " frames are keys:");
        out.println(keys.stream().map(String::valueOf).collect(Collectors.joining(",")));
        if (output != null) {
            Clip reduced = EditedClip.of(clip).reducedTo(keys).clip();
            messages.warn(MotionWriter.write(
                    List.of(new NamedClip(taken.name(), reduced)), files.target(Target.of(file)), output));
            out.println("wrote " + output);
        }
        return 0;
    }

    private List<Integer> keys(Clip clip, double height) {
        try (TerminalProgress progress = TerminalProgress.of("reducing")) {
            return KeyReduction.keys(clip, height, tolerance / 100, progress);
        }
    }
}

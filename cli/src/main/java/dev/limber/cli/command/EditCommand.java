package dev.limber.cli.command;

import dev.limber.cli.option.ReadingOptions;
import dev.limber.cli.terminal.BadUsageException;
import dev.limber.cli.terminal.Claims;
import dev.limber.editor.Editor;
import dev.limber.editor.EditorOptions;
import dev.limber.editor.bench.FrameTimes;
import dev.limber.editor.file.StateFolder;
import dev.limber.motion.report.Column;
import dev.limber.motion.report.Format;
import dev.limber.motion.report.Table;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Opens the editor. */
@Command(
        name = "edit",
        description = "Open the editor, with a sample if no file is given.",
        footer = {
            "",
            "Examples:",
            "  limber edit walk.bvh --rig hero.glb",
            "  limber edit walk.limber",
            "  limber edit walk.bvh --rig hero.bvh --frame 40 --screenshot walk.png",
            "  limber edit --benchmark 1,2,10"
        })
public final class EditCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "CLIP",
            description = "The motion file, in any format that Limber reads, or a project (.limber).")
    private @Nullable Path clip;

    @Option(names = "--rig", paramLabel = "RIG", description = "File of the character to retarget to.")
    private @Nullable Path rig;

    @Option(names = "--frame", paramLabel = "N", description = "Frame to show first (default: ${DEFAULT-VALUE}).")
    private int frame;

    @Option(
            names = "--size",
            paramLabel = "WxH",
            description = "Size of the window in pixels (default: ${DEFAULT-VALUE}).",
            defaultValue = EditorOptions.WIDTH + "x" + EditorOptions.HEIGHT)
    private String size = "";

    @Option(
            names = "--scale",
            paramLabel = "S",
            description = "Size of text and panels, 2 for twice (default: what the display asks for).")
    private @Nullable Double scale;

    @Option(
            names = "--screenshot",
            paramLabel = "OUT.png",
            description = "Write a picture of the window once everything is loaded, and close it.")
    private @Nullable Path screenshot;

    @Option(
            names = "--benchmark",
            split = ",",
            paramLabel = "N",
            description =
                    "Play N characters and print frame times; several numbers run one after the other. Without CLIP"
                            + " and --rig, characters have 65 joints and about 20,000 vertices.")
    private List<Integer> benchmark = List.of();

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Override
    public Integer call() throws Exception {
        String[] sides = size.split("x", -1);
        if (sides.length != 2) {
            throw new BadUsageException("--size: expected WxH such as 1600x900, found '" + size + "'");
        }
        new Claims(Arrays.asList(clip, rig)).claim(screenshot);
        EditorOptions options = new EditorOptions(
                Optional.ofNullable(clip),
                Optional.ofNullable(rig),
                frame,
                pixels(sides[0]),
                pixels(sides[1]),
                scale == null ? OptionalDouble.empty() : OptionalDouble.of(scale),
                benchmark,
                isForPeople() ? Optional.of(StateFolder.ofUser()) : Optional.empty(),
                reading.reading(),
                Optional.ofNullable(screenshot));
        if (benchmark.isEmpty()) {
            Editor.run(options);
        } else {
            print(Editor.benchmark(options));
        }
        return 0;
    }

    /** A run that ends by itself neither offers nor keeps anything. */
    private boolean isForPeople() {
        return benchmark.isEmpty() && screenshot == null;
    }

    private void print(List<FrameTimes> measured) {
        List<Column<FrameTimes>> columns = List.of(
                Column.label("characters", FrameTimes::characters),
                Column.label("joints", FrameTimes::joints),
                Column.label("vertices", FrameTimes::vertices),
                Column.figure("ms", Format.decimals(1), FrameTimes::median),
                Column.figure("slowest 5%", Format.decimals(1), FrameTimes::slow),
                Column.figure("processor ms", Format.decimals(1), FrameTimes::processor),
                Column.figure("fps", Format.decimals(0), FrameTimes::rate),
                Column.figure("KiB a frame", Format.decimals(1), times -> times.bytes() / 1024.0));
        spec.commandLine().getOut().println(Table.of("", "", columns, measured).list());
    }

    private int pixels(String side) {
        try {
            return Math.max(1, Integer.parseInt(side));
        } catch (NumberFormatException e) {
            throw new BadUsageException("--size: expected WxH such as 1600x900, found '" + size + "'");
        }
    }
}

package dev.limber.cli;

import dev.limber.editor.Editor;
import dev.limber.editor.EditorException;
import dev.limber.editor.EditorOptions;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Opens the editor. */
@Command(
        name = "edit",
        description = "Open the editor, on a sample when no file is given.",
        footer = {
            "",
            "Examples:",
            "  limber edit walk.bvh --rig hero.bvh",
            "  limber edit walk.bvh --rig hero.bvh --frame 40 --screenshot walk.png"
        })
final class EditCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "CLIP", description = "BVH file of the motion.")
    private @Nullable Path clip;

    @Option(names = "--rig", paramLabel = "RIG", description = "BVH file of the character to retarget to.")
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

    @Override
    public Integer call() throws Exception {
        String[] sides = size.split("x", -1);
        if (sides.length != 2) {
            throw new BadUsageException("--size: expected WxH such as 1600x900, found '" + size + "'");
        }
        if (screenshot != null) {
            MotionFiles.makeFolderOf(screenshot);
        }
        try {
            Editor.run(new EditorOptions(
                    Optional.ofNullable(clip),
                    Optional.ofNullable(rig),
                    frame,
                    pixels(sides[0]),
                    pixels(sides[1]),
                    scale == null ? OptionalDouble.empty() : OptionalDouble.of(scale),
                    Optional.ofNullable(screenshot)));
        } catch (EditorException e) {
            throw new CommandFailedException(String.valueOf(e.getMessage()));
        }
        return 0;
    }

    private int pixels(String side) {
        try {
            return Math.max(1, Integer.parseInt(side));
        } catch (NumberFormatException e) {
            throw new BadUsageException("--size: expected WxH such as 1600x900, found '" + size + "'");
        }
    }
}

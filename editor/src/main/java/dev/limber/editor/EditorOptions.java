package dev.limber.editor;

import dev.limber.io.ReadOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How the editor starts.
 *
 * @param clip the motion or the project to open; the sample walk when there is neither it nor a rig
 * @param rig the target to open
 * @param frame to show first
 * @param scale pixels per unit of the interface; empty for what the display asks for
 * @param benchmark numbers of characters to measure, after which the editor closes; empty to edit
 * @param stateFolder keeps recent files and what a crash would lose; empty to keep nothing
 * @param reading how files are read; naming profiles in the folder {@code profiles} of the state folder come before its own
 * @param screenshot a PNG file to write once all is loaded, after which the editor closes
 */
public record EditorOptions(
        Optional<Path> clip,
        Optional<Path> rig,
        int frame,
        int width,
        int height,
        OptionalDouble scale,
        List<Integer> benchmark,
        Optional<Path> stateFolder,
        ReadOptions reading,
        Optional<Path> screenshot) {
    private static final Path MODELS = Path.of(System.getProperty("limber.root", "."), "assets", "models");

    public static final int WIDTH = 1600;
    public static final int HEIGHT = 900;
    public static final EditorOptions DEFAULT = new EditorOptions(
            Optional.empty(),
            Optional.empty(),
            0,
            WIDTH,
            HEIGHT,
            OptionalDouble.empty(),
            List.of(),
            Optional.empty(),
            ReadOptions.DEFAULT,
            Optional.empty());

    /** Returns the folder of the networks. */
    Path models() {
        return MODELS;
    }

    /** Returns the file that takes down errors of the editor itself. */
    Path errorLog() {
        Path folder = stateFolder.orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir", ".")));
        return folder.resolve("limber-errors.log");
    }
}

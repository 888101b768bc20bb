package dev.limber.cli.sheet;

import dev.limber.cli.terminal.CommandFailedException;
import dev.limber.io.MotionFormat;
import dev.limber.motion.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A file to draw figures into: still as PNG, moving as GIF or, where ffmpeg is installed, as MP4. */
public record SheetFile(Path path, Kind kind) {
    /** The kind of picture, by the extension of the file. */
    public enum Kind {
        PNG,
        GIF,
        MP4
    }

    /** Checks before any work whether the picture can be drawn. */
    public static final class Converter implements ITypeConverter<SheetFile> {
        @Override
        public SheetFile convert(String value) {
            Path path = Path.of(value);
            String ending = MotionFormat.extension(path).toUpperCase(Locale.ROOT);
            for (Kind kind : Kind.values()) {
                if (kind.name().equals(ending)) {
                    return new SheetFile(path, kind);
                }
            }
            throw new TypeConversionException("'" + value + "': expected .png, .gif or .mp4");
        }
    }

    /** Returns the path of a file; null if there is none. */
    public static @Nullable Path pathOf(@Nullable SheetFile file) {
        return file == null ? null : file.path();
    }

    /**
     * Fails before any work where a file cannot be written; null can.
     *
     * @throws CommandFailedException when it is an MP4 file and ffmpeg is not installed
     */
    public static void check(@Nullable SheetFile file) throws IOException {
        if (file != null && file.kind() == Kind.MP4) {
            Video.check();
        }
    }

    /**
     * Draws frames from {@code first} to {@code last}, which every row's clip has: some in a row, or all as a video.
     *
     * @throws CommandFailedException when ffmpeg is missing or fails
     */
    public void write(String title, List<SheetRow> rows, int first, int last) throws IOException {
        if (kind == Kind.PNG) {
            ContactSheet.of(title, rows, first, last).write(path);
            return;
        }
        MovingFigures figures = new MovingFigures(title, rows, first, last);
        Video video = Video.of(figures, first, last, rows.get(0).clip().frameTime());
        if (kind == Kind.GIF) {
            AtomicFile.write(path, video::writeGif);
            return;
        }
        Path made = Files.createTempFile("limber", ".mp4");
        try {
            video.writeMp4(made);
            AtomicFile.write(path, out -> Files.copy(made, out));
        } finally {
            Files.deleteIfExists(made);
        }
    }
}

package dev.limber.editor.picture;

import dev.limber.motion.AtomicFile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;

/** Pictures in a folder: {@code 0001.png} and so on. */
final class PngPictures implements PictureWriter {
    private final Path folder;
    private int count;

    PngPictures(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    @Override
    public void add(BufferedImage picture) throws IOException {
        count++;
        Path file = folder.resolve(String.format(Locale.ROOT, "%04d.png", count));
        AtomicFile.write(file, out -> ImageIO.write(picture, "png", out));
    }

    @Override
    public void finish() {
        // every picture is in its place already
    }

    @Override
    public void close() {
        // nothing is open
    }
}

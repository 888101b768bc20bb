package dev.limber.editor.picture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** What pictures are written as. */
public enum PictureFormat {
    PNG("PNG pictures"),
    GIF("Animated GIF"),
    MP4("MP4 video");

    private final String label;

    PictureFormat(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether all pictures make one file. */
    public boolean isVideo() {
        return this != PNG;
    }

    /**
     * Starts to write pictures of one size.
     *
     * @param path the folder of pictures, or the file of a video
     */
    PictureWriter writer(Path path, double framesPerSecond) throws IOException {
        return switch (this) {
            case PNG -> new PngPictures(path);
            case GIF -> new GifVideo(path, framesPerSecond);
            case MP4 -> new Mp4Video(path, framesPerSecond);
        };
    }

    /** Returns the ending of a file, with its dot. */
    String extension() {
        return "." + name().toLowerCase(Locale.ROOT);
    }
}

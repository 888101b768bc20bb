package dev.limber.editor.picture;

import dev.limber.motion.AtomicFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A video in the making: a temporary file that is put in the video's place once it is whole. */
final class VideoFile implements Closeable {
    private final Path place;
    private final Path temporary;

    VideoFile(Path place) throws IOException {
        this.place = place;
        temporary = Files.createTempFile("limber-video", "");
    }

    Path temporary() {
        return temporary;
    }

    void finish() throws IOException {
        AtomicFile.write(place, out -> Files.copy(temporary, out));
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(temporary);
    }
}

package dev.limber.io;

import dev.limber.motion.AtomicFile;
import dev.limber.motion.Clip;
import dev.limber.motion.LimberException;
import dev.limber.motion.NamedClip;
import dev.limber.motion.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes motion files. The extension chooses the format; a file is written completely or not at all. */
public final class MotionWriter {
    private MotionWriter() {}

    /** Writes one clip, under the name of the file; see {@link #write(List, Target, Path)}. */
    public static List<String> write(Clip clip, Target target, Path file) throws IOException {
        return write(List.of(new NamedClip(MotionFormat.baseName(file), clip)), target, file);
    }

    /**
     * Writes clips of one skeleton. Creates the folder if it is missing.
     *
     * @param clips at least one
     * @return warnings about the result
     * @throws LimberException if the format cannot be written, or cannot hold several clips
     * @throws IOException if the file cannot be written; an existing file is then unchanged
     */
    public static List<String> write(List<NamedClip> clips, Target target, Path file) throws IOException {
        MotionFormat format = MotionFormat.toWrite(file);
        if (clips.isEmpty() || (clips.size() > 1 && !format.holdsSeveralClips())) {
            throw new LimberException(Place.in(file.toString()), "expected one clip to write, found " + clips.size());
        }
        for (NamedClip clip : clips) {
            Optional<Place> fault = NumberCheck.of("clip '" + clip.name() + "'", clip.clip());
            if (fault.isPresent()) {
                throw new LimberException(fault.get(), "is not written: " + NumberCheck.EXPECTED);
            }
        }
        List<String> warnings = new ArrayList<>();
        AtomicFile.write(
                file,
                out -> format.writer()
                        .write(clips, target, out)
                        .forEach(warning -> warnings.add(file.getFileName() + ": " + warning)));
        return warnings;
    }
}

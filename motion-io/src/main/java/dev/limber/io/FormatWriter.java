package dev.limber.io;

import dev.limber.motion.NamedClip;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes files of one format. */
@FunctionalInterface
public interface FormatWriter {
    /**
     * Writes a file to a stream, which stays open.
     *
     * @param clips of one skeleton; one at least, and no more than one where the format holds no more
     * @return warnings for readers of the file
     */
    List<String> write(List<NamedClip> clips, Target target, OutputStream out) throws IOException;
}

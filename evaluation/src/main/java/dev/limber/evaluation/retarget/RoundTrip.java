package dev.limber.evaluation.retarget;

import dev.limber.motion.Clip;
import java.io.IOException;

/** Converts a clip to what a user would get: writes it to a file and reads that. */
@FunctionalInterface
public interface RoundTrip {
    Clip through(Clip clip) throws IOException;
}

package dev.limber.evaluation.retarget;

import dev.limber.motion.Clip;
import java.io.IOException;

/** Turns a clip into what a user would get of it: writes it to a file and reads that. */
@FunctionalInterface
public interface RoundTrip {
    Clip through(Clip clip) throws IOException;
}

package dev.limber.retarget.evaluate;

import dev.limber.motion.Clip;
import java.io.IOException;

/** Turns a clip into what a user would get of it: writes it to a file and reads that. */
@FunctionalInterface
public interface Trip {
    Clip through(Clip clip) throws IOException;
}

package dev.limber.evaluation.retarget;

import dev.limber.retarget.RetargetMethod;
import java.io.IOException;
import java.util.List;

/** Tests all methods on one recording. */
interface Trial {
    /** Returns what to call the trial when it fails. */
    String name();

    /** Returns a score for each method that serves the rigs. */
    List<Score> run(List<RetargetMethod> methods) throws IOException;
}

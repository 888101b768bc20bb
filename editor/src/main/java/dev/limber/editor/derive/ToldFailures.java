package dev.limber.editor.derive;

import dev.limber.editor.workspace.Problem;
import dev.limber.editor.workspace.Problems;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells of failures of something that is computed anew after every edit: once, until it has worked again, as the next edit
 * would fail likewise. All of them are logged. Used by the render thread only.
 */
final class ToldFailures implements Consumer<Throwable> {
    private static final Logger LOG = LoggerFactory.getLogger(ToldFailures.class);

    private final String title;
    private final Problems problems;
    private boolean told;

    /** @param title of the job */
    ToldFailures(String title, Problems problems) {
        this.title = title;
        this.problems = problems;
    }

    String title() {
        return title;
    }

    /** Takes notice that it has worked. */
    void worked() {
        told = false;
    }

    @Override
    public void accept(Throwable failure) {
        LOG.warn("{} failed", title, failure);
        if (!told) {
            told = true;
            problems.add(Problem.of(title, failure));
        }
    }
}

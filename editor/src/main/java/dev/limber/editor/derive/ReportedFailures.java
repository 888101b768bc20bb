package dev.limber.editor.derive;

import dev.limber.editor.workspace.Problem;
import dev.limber.editor.workspace.Problems;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reports failures of something that is recomputed after every edit: once, until it has worked again, as the next edit
 * would fail likewise. All of them are logged. Used by the render thread only.
 */
final class ReportedFailures implements Consumer<Throwable> {
    private static final Logger LOG = LoggerFactory.getLogger(ReportedFailures.class);

    private final String title;
    private final Problems problems;
    private boolean reported;

    /** @param title of the job */
    ReportedFailures(String title, Problems problems) {
        this.title = title;
        this.problems = problems;
    }

    String title() {
        return title;
    }

    /** Notes that it has worked. */
    void worked() {
        reported = false;
    }

    @Override
    public void accept(Throwable failure) {
        LOG.warn("{} failed", title, failure);
        if (!reported) {
            reported = true;
            problems.add(Problem.of(title, failure));
        }
    }
}

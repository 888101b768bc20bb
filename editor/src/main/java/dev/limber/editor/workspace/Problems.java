package dev.limber.editor.workspace;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The problems that wait to be seen, oldest first. */
public final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final Deque<Problem> waiting = new ArrayDeque<>();

    public void add(Problem problem) {
        LOG.warn("{} {}", problem.what(), problem.advice());
        waiting.add(problem);
    }

    public Optional<Problem> first() {
        return Optional.ofNullable(waiting.peek());
    }

    public void dismissFirst() {
        waiting.poll();
    }
}

package dev.limber.editor.workspace;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The problems that wait to be seen, oldest first. */
public final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final int MOST = 20; // that wait: what fails again and again is reported once

    private final Deque<Problem> waiting = new ArrayDeque<>();

    /** Adds a problem, unless the same one waits already. */
    public void add(Problem problem) {
        LOG.warn("{} {}", problem.what(), problem.advice());
        if (!waiting.contains(problem) && waiting.size() < MOST) {
            waiting.add(problem);
        }
    }

    /** Returns all that wait; a live view. */
    public Collection<Problem> all() {
        return Collections.unmodifiableCollection(waiting);
    }

    public Optional<Problem> first() {
        return Optional.ofNullable(waiting.peek());
    }

    /** Takes a problem away that no longer is one. */
    public void withdraw(Problem problem) {
        waiting.remove(problem);
    }

    public void dismissFirst() {
        waiting.poll();
    }

    public void dismissAll() {
        waiting.clear();
    }
}

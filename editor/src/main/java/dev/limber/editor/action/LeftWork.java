package dev.limber.editor.action;

import dev.limber.editor.file.Recovery;
import dev.limber.editor.workspace.Problem;
import dev.limber.editor.workspace.Workspace;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The work that crashes left, until it is restored or thrown away. Of the render thread. */
public final class LeftWork {
    private static final Logger LOG = LoggerFactory.getLogger(LeftWork.class);

    private final Workspace workspace;
    private List<Recovery.Left> copies; // latest first

    /** @param recovery empty if nothing is kept for a crash */
    LeftWork(Workspace workspace, Optional<Recovery> recovery) {
        this.workspace = workspace;
        copies = recovery.map(LeftWork::found).orElse(List.of());
    }

    private static List<Recovery.Left> found(Recovery recovery) {
        try {
            return recovery.left();
        } catch (IOException e) {
            LOG.warn("cannot look for files left by a crash: {}", e.getMessage());
            return List.of();
        }
    }

    public Optional<Recovery.Left> latest() {
        return copies.stream().findFirst();
    }

    /** Decides about the latest another time. */
    public void postpone() {
        latest().ifPresent(this::forget);
    }

    /** Throws the latest away. */
    public void discard() {
        latest().ifPresent(copy -> {
            try {
                Recovery.discard(copy.file());
            } catch (IOException e) {
                workspace.problems().add(Problem.of("Discarding what was left", e));
            }
            forget(copy);
        });
    }

    void forget(Recovery.Left copy) {
        copies = copies.stream().filter(other -> !other.equals(copy)).toList();
    }
}

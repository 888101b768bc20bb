package dev.limber.editor;

import dev.limber.editor.document.Document;
import dev.limber.editor.file.ErrorLog;
import dev.limber.editor.workspace.Problem;
import dev.limber.editor.workspace.Workspace;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reports errors of the editor itself, without losing the document. An error in every frame is reported once. */
final class FrameFailures {
    private final Workspace workspace;
    private final ErrorLog log;
    private @Nullable Document document; // for which the last error was told
    private String last = "";
    private Optional<Throwable> cause = Optional.empty();

    FrameFailures(Workspace workspace, ErrorLog log) {
        this.workspace = workspace;
        this.log = log;
    }

    /** @param where of the editor it happened, in plain words */
    void report(String where, Throwable error) {
        String mark =
                where + error.getClass().getName() + (error.getStackTrace().length > 0 ? error.getStackTrace()[0] : "");
        if (mark.equals(last) && workspace.document().equals(document)) {
            return;
        }
        last = mark;
        document = workspace.document();
        cause = Optional.of(error);
        log.add(error);
        String message = error.getMessage() == null ? "" : ": " + error.getMessage();
        workspace
                .problems()
                .add(new Problem(
                        "Limber has failed in " + where + " ("
                                + error.getClass().getSimpleName() + message + ")",
                        "Your work is still here. Undo the last change with Ctrl+Z, or save under another name. The "
                                + "details are in " + log.file() + "; please report it."));
    }

    /** Returns the error that was told last. */
    Optional<Throwable> cause() {
        return cause;
    }
}

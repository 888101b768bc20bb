package dev.limber.editor;

import com.jme3.app.LegacyApplication;
import com.jme3.app.LostFocusBehavior;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** The window: hands each frame to the {@link EditorLoop} and reports how it ended. */
final class EditorApplication extends LegacyApplication {
    private final EditorOptions options;
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private @Nullable EditorLoop loop;
    private volatile boolean closing;
    private @Nullable EditorException failure; // of the render thread

    EditorApplication(EditorOptions options) {
        this.options = options;
        setLostFocusBehavior(LostFocusBehavior.Disabled);
    }

    @Override
    public void initialize() {
        super.initialize();
        loop = new EditorLoop(this, options);
    }

    @Override
    public void update() {
        super.update();
        if (closing) {
            // Before the window goes: the panels free what they have in its OpenGL context.
            loop().close();
            super.stop(false);
        } else {
            loop().frame(timer.getTimePerFrame());
        }
    }

    @Override
    public void stop(boolean wait) {
        closing = true;
    }

    @Override
    public void requestClose(boolean escape) {
        closing = true;
    }

    @Override
    public void destroy() {
        super.destroy();
        if (failure == null) {
            end.complete(null);
        } else {
            end.completeExceptionally(failure);
        }
    }

    /** Closes the window; who waits for its end is told why. For the render thread. */
    void fail(EditorException why) {
        failure = why;
        closing = true;
    }

    @Override
    public void handleError(String message, @Nullable Throwable failure) {
        Throwable cause = failure == null ? new IllegalStateException(message) : failure;
        end.completeExceptionally(new EditorException("the editor failed: " + message, cause));
        super.stop(false);
    }

    /** Returns what the window runs; for the render thread, once the window is there. */
    EditorLoop loop() {
        return Objects.requireNonNull(loop);
    }

    /** Waits until the window is closed. */
    void awaitEnd() {
        try {
            end.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof EditorException failure) {
                throw failure;
            }
            throw e;
        }
    }
}

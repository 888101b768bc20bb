package dev.limber.editor;

import com.jme3.app.LegacyApplication;
import com.jme3.app.LostFocusBehavior;
import com.jme3.system.lwjgl.LwjglWindow;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.lwjgl.glfw.GLFW;
import org.lwjgl.glfw.GLFWErrorCallback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The window: hands each frame to the {@link EditorLoop} and reports how it ended. */
final class EditorApplication extends LegacyApplication {
    private static final Logger LOGGER = LoggerFactory.getLogger(EditorApplication.class);

    private final EditorOptions options;
    private final CompletableFuture<Void> start = new CompletableFuture<>();
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private @Nullable EditorLoop loop;
    private volatile @Nullable Thread renderThread;
    private volatile boolean closing;
    private @Nullable EditorException failure; // of the render thread

    EditorApplication(EditorOptions options) {
        this.options = options;
        setLostFocusBehavior(LostFocusBehavior.Disabled);
    }

    @Override
    public void initialize() {
        super.initialize();
        renderer.setLinearizeSrgbImages(false); // the shader multiplies textures with light as it is encoded
        renderThread = Thread.currentThread();
        // jME ends the window at any error of GLFW; one that comes later, as of a clipboard without text, is no such
        // fault.
        GLFW.glfwSetErrorCallback(GLFWErrorCallback.create(
                (code, text) -> LOGGER.warn("window: {} ({})", GLFWErrorCallback.getDescription(text), code)));
        loop = new EditorLoop(this, options);
        start.complete(null);
    }

    @Override
    public void update() {
        try {
            super.update();
        } catch (Exception | Error e) {
            loop().report(e);
        }
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
        // Asked for again in each frame until the window has confirmed it.
        GLFW.glfwSetWindowShouldClose(((LwjglWindow) context).getWindowHandle(), false);
        loop().askToClose();
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

    /** Closes the window; the caller that waits for its end gets the reason. For the render thread. */
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

    /** Whether the window is there still. */
    boolean isOpen() {
        return !end.isDone();
    }

    /** Waits until the window is there, or cannot be: jME alone would then wait without end. */
    void awaitStart() {
        await(CompletableFuture.anyOf(start, end));
    }

    /** Waits until the window is closed and all of it is gone: another one that opens before would be torn down too. */
    void awaitEnd() {
        try {
            await(end);
        } finally {
            awaitThread();
        }
    }

    private void awaitThread() {
        Thread thread = renderThread;
        // On macOS the window has the thread that waits here.
        if (thread == null || thread == Thread.currentThread()) {
            return;
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(CompletableFuture<?> event) {
        try {
            event.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof EditorException failure) {
                throw failure;
            }
            throw e;
        }
    }
}

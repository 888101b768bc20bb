package dev.limber.editor.job;

/** Work that takes long enough to need a progress bar. */
@FunctionalInterface
public interface Job<T> {
    /**
     * Does the work, off the render thread.
     *
     * @throws java.util.concurrent.CancellationException when {@code progress} says that it was cancelled
     */
    T run(JobProgress progress) throws Exception;
}

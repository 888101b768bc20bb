package dev.limber.editor.job;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Runs jobs one after the other on a thread of its own and hands their results to the render thread, which owns this
 * object and calls {@link #poll} every frame.
 */
public final class JobRunner implements AutoCloseable {
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread worker = new Thread(task, "limber-jobs");
        worker.setDaemon(true);
        return worker;
    });
    private final Queue<JobProgress> pending = new ArrayDeque<>();
    private final Queue<Runnable> results = new ConcurrentLinkedQueue<>();

    /**
     * Queues a job.
     *
     * @param done takes the result, on the render thread
     * @param failed takes what the job threw, on the render thread; not called when the job was cancelled
     * @return the job's progress, by which it can be cancelled
     */
    public <T> JobProgress submit(String title, Job<T> job, Consumer<T> done, Consumer<? super Throwable> failed) {
        JobProgress progress = new JobProgress(title);
        pending.add(progress);
        thread.execute(() -> results.add(finish(progress, job, done, failed)));
        return progress;
    }

    /** Runs the job and returns what is left to do on the render thread. */
    private <T> Runnable finish(
            JobProgress progress, Job<T> job, Consumer<T> done, Consumer<? super Throwable> failed) {
        try {
            progress.check();
            progress.begin();
            T result = job.run(progress);
            return () -> {
                pending.remove(progress);
                if (!progress.cancelled()) {
                    done.accept(result);
                }
            };
        } catch (CancellationException e) {
            return () -> pending.remove(progress);
        } catch (Exception e) {
            return fail(progress, e, failed);
        } catch (Error e) {
            // Too little memory, or a library that is not there: of the job alone, and not to be waited for in vain.
            return fail(progress, e, failed);
        }
    }

    private Runnable fail(JobProgress progress, Throwable failure, Consumer<? super Throwable> failed) {
        return () -> {
            pending.remove(progress);
            failed.accept(failure);
        };
    }

    /** Hands over the results of the jobs that have ended since the last call. */
    public void poll() {
        for (Runnable result = results.poll(); result != null; result = results.poll()) {
            result.run();
        }
    }

    /** Returns the job that runs or waits longest. */
    public Optional<JobProgress> current() {
        return Optional.ofNullable(pending.peek());
    }

    /** Cancels what runs and waits. */
    @Override
    public void close() {
        pending.forEach(JobProgress::cancel);
        thread.shutdown();
    }
}

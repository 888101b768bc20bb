package dev.limber.editor.job;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Runs jobs off the render thread, each lane on a thread of its own, and hands their results to the render thread, which
 * owns this object and calls {@link #poll} every frame.
 */
public final class JobRunner implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10); // with files at the end
    private static final Lane[] WRITING = {Lane.FILES, Lane.CLIPS};
    private static final Lane[] SHOWN = {Lane.WORK, Lane.FILES, Lane.CLIPS, Lane.PICTURES};

    private final Map<Lane, ExecutorService> threads = new EnumMap<>(Lane.class);
    private final Map<Lane, Queue<JobProgress>> pending = new EnumMap<>(Lane.class);
    private final Queue<Runnable> results = new ConcurrentLinkedQueue<>();

    public JobRunner() {
        for (Lane lane : Lane.values()) {
            threads.put(lane, Executors.newSingleThreadExecutor(task -> worker(task, lane)));
            pending.put(lane, new ArrayDeque<>());
        }
    }

    private static Thread worker(Runnable task, Lane lane) {
        Thread worker = new Thread(task, "limber-" + lane.name().toLowerCase(Locale.ROOT));
        worker.setDaemon(true);
        return worker;
    }

    /** Queues a job of {@link Lane#WORK}. */
    public <T> JobProgress submit(String title, Job<T> job, Consumer<T> done, Consumer<? super Throwable> failed) {
        return submit(Lane.WORK, title, job, done, failed);
    }

    /**
     * Queues a job.
     *
     * @param done takes the result, on the render thread
     * @param failed takes what the job threw, on the render thread; not called when the job was cancelled
     * @return the job's progress, by which it can be cancelled
     */
    public <T> JobProgress submit(
            Lane lane, String title, Job<T> job, Consumer<T> done, Consumer<? super Throwable> failed) {
        JobProgress progress = new JobProgress(title);
        Queue<JobProgress> queue = pending(lane);
        queue.add(progress);
        Objects.requireNonNull(threads.get(lane))
                .execute(() -> results.add(finish(progress, queue, job, done, failed)));
        return progress;
    }

    private Queue<JobProgress> pending(Lane lane) {
        return Objects.requireNonNull(pending.get(lane));
    }

    /** Runs the job and returns what is left to do on the render thread. */
    private static <T> Runnable finish(
            JobProgress progress,
            Queue<JobProgress> queue,
            Job<T> job,
            Consumer<T> done,
            Consumer<? super Throwable> failed) {
        try {
            progress.check();
            progress.begin();
            T result = job.run(progress);
            return () -> {
                queue.remove(progress);
                if (!progress.cancelled()) {
                    done.accept(result);
                }
            };
        } catch (CancellationException e) {
            return () -> queue.remove(progress);
        } catch (Exception e) {
            return fail(progress, queue, e, failed);
        } catch (Error e) {
            // Too little memory, or a library that is not there: the job fails, the editor goes on.
            return fail(progress, queue, e, failed);
        }
    }

    private static Runnable fail(
            JobProgress progress, Queue<JobProgress> queue, Throwable failure, Consumer<? super Throwable> failed) {
        return () -> {
            queue.remove(progress);
            failed.accept(failure);
        };
    }

    /** Hands over the results of the jobs that have ended since the last call. */
    public void poll() {
        for (Runnable result = results.poll(); result != null; result = results.poll()) {
            result.run();
        }
    }

    /** Returns the job that runs or waits longest, of any lane but the dialogs. */
    public Optional<JobProgress> current() {
        for (Lane lane : SHOWN) {
            JobProgress first = pending(lane).peek();
            if (first != null) {
                return Optional.of(first);
            }
        }
        return Optional.empty();
    }

    /** Whether a lane has nothing to do. */
    public boolean isIdle(Lane lane) {
        return pending(lane).isEmpty();
    }

    /** Cancels running and waiting jobs, but finishes a file that is being written. */
    @Override
    public void close() {
        pending.values().forEach(queue -> queue.forEach(JobProgress::cancel));
        threads.values().forEach(ExecutorService::shutdown);
        try {
            for (Lane lane : WRITING) {
                Objects.requireNonNull(threads.get(lane)).awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package dev.limber.cli.command;

import dev.limber.cli.terminal.CommandFailedException;
import dev.limber.cli.terminal.Failures;
import dev.limber.cli.terminal.TerminalProgress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs jobs on all processors; one that fails, takes too long or needs too much memory does not stop the others. After
 * Ctrl-C, finished jobs count, and the others have failed.
 */
public final class Batch {
    private static final int LOOK_MILLIS = 200;

    /** Work on one job. */
    @FunctionalInterface
    public interface Work<R> {
        R on(FileJob job) throws Exception;
    }

    /** The outcome of a job: a result, or the exception that ended it. */
    public record Outcome<R>(
            FileJob job, @Nullable R result, @Nullable Throwable failure) {
        /** Returns why it failed, with the file's name where the message lacks it. */
        String reason() {
            String message = failure == null ? "" : Failures.message(failure);
            String file = job.input().getFileName().toString();
            if (message.contains(job.input().toString())) {
                return message;
            }
            return message.startsWith(file)
                    ? job.input() + message.substring(file.length())
                    : job.input() + ": " + message;
        }
    }

    /** A running job. */
    private static final class Task<R> {
        private volatile long start; // System.nanoTime(), 0 before

        private R run(FileJob job, Work<R> work) throws Exception {
            start = Math.max(1, System.nanoTime());
            return work.on(job);
        }

        private boolean isLongerThan(Duration limit) {
            return start != 0 && System.nanoTime() - start > limit.toNanos();
        }
    }

    private Batch() {}

    /**
     * Returns the outcomes in the order of the jobs. A bar shows the progress of several jobs on a terminal.
     *
     * @param limit of one job
     * @param stop says that what is not done should be left
     */
    public static <R> List<Outcome<R>> run(
            List<FileJob> jobs, String task, Duration limit, BooleanSupplier stop, Work<R> work)
            throws InterruptedException {
        int threads = Math.max(1, Math.min(Runtime.getRuntime().availableProcessors(), jobs.size()));
        // Daemons: one that hangs must not keep the process.
        ThreadPoolExecutor pool =
                new ThreadPoolExecutor(threads, threads, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), run -> {
                    Thread thread = new Thread(run, task);
                    thread.setDaemon(true);
                    return thread;
                });
        try (TerminalProgress progress = TerminalProgress.of(task)) {
            List<Task<R>> tasks = new ArrayList<>();
            List<Future<R>> futures = new ArrayList<>();
            for (FileJob job : jobs) {
                Task<R> one = new Task<>();
                tasks.add(one);
                futures.add(pool.submit(() -> one.run(job, work)));
            }
            List<Outcome<R>> outcomes = new ArrayList<>();
            for (int i = 0; i < jobs.size(); i++) {
                outcomes.add(outcome(jobs.get(i), tasks.get(i), futures.get(i), limit, stop, pool));
                progress.report(i + 1, jobs.size());
            }
            return outcomes;
        } finally {
            pool.shutdownNow();
        }
    }

    private static <R> Outcome<R> outcome(
            FileJob job, Task<R> task, Future<R> future, Duration limit, BooleanSupplier stop, ThreadPoolExecutor pool)
            throws InterruptedException {
        while (true) {
            try {
                if (stop.getAsBoolean() && !future.isDone()) {
                    future.cancel(true);
                }
                return new Outcome<>(job, future.get(LOOK_MILLIS, TimeUnit.MILLISECONDS), null);
            } catch (ExecutionException e) {
                return new Outcome<>(job, null, e.getCause());
            } catch (CancellationException e) {
                return new Outcome<>(job, null, new CommandFailedException("not done: the command was stopped"));
            } catch (TimeoutException e) {
                if (task.isLongerThan(limit)) {
                    future.cancel(true);
                    // Its thread may never come back; the jobs that wait get another one.
                    pool.setMaximumPoolSize(pool.getMaximumPoolSize() + 1);
                    pool.setCorePoolSize(pool.getCorePoolSize() + 1);
                    return new Outcome<>(
                            job,
                            null,
                            new CommandFailedException("took longer than " + limit.toSeconds()
                                    + " s and was cancelled; --time-limit allows more"));
                }
            }
        }
    }
}

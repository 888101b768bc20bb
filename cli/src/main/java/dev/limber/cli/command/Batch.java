package dev.limber.cli.command;

import dev.limber.cli.terminal.Failures;
import dev.limber.cli.terminal.TerminalProgress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Does jobs on all processors; one that fails does not stop the others. */
public final class Batch {
    /** Work on one job. */
    @FunctionalInterface
    public interface Work<R> {
        R on(Job job) throws Exception;
    }

    /** What came of a job: a result, or the exception that ended it. */
    public record Outcome<R>(
            Job job, @Nullable R result, @Nullable Throwable failure) {
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

    private Batch() {}

    /** Returns the outcomes in the order of the jobs. A bar shows the progress of several jobs on a terminal. */
    public static <R> List<Outcome<R>> run(List<Job> jobs, String task, Work<R> work) throws InterruptedException {
        int processors = Runtime.getRuntime().availableProcessors();
        ExecutorService threads = Executors.newFixedThreadPool(Math.min(processors, jobs.size()));
        try (TerminalProgress progress = TerminalProgress.of(task)) {
            List<Future<R>> futures = new ArrayList<>();
            for (Job job : jobs) {
                futures.add(threads.submit(() -> work.on(job)));
            }
            List<Outcome<R>> outcomes = new ArrayList<>();
            for (int i = 0; i < jobs.size(); i++) {
                outcomes.add(outcome(jobs.get(i), futures.get(i)));
                progress.report(i + 1, jobs.size());
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }

    private static <R> Outcome<R> outcome(Job job, Future<R> future) throws InterruptedException {
        try {
            return new Outcome<>(job, future.get(), null);
        } catch (ExecutionException e) {
            return new Outcome<>(job, null, e.getCause());
        }
    }
}

package dev.limber.io.worker;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Ends a process that works on a file for too long. Processor time counts, so that a busy machine does no harm; many
 * times as much wall-clock time ends a process that waits for nothing.
 */
final class TimeLimit implements AutoCloseable {
    /** A megabyte takes a fraction of a second; a small file that takes longer than this is a trap. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final Duration PATIENCE_PER_MEGABYTE = Duration.ofSeconds(1);
    private static final int WAITING = 20;
    private static final int LOOK_MILLIS = 25;

    private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "time limit of readers");
        thread.setDaemon(true);
        return thread;
    });

    private final Process process;
    private final Duration limit;
    private final Duration before;
    private final long start = System.nanoTime();
    private final ScheduledFuture<?> looks;
    private volatile boolean over;

    /** Starts the clock. */
    TimeLimit(Process process, long bytes) {
        this.process = process;
        limit = PATIENCE.plus(PATIENCE_PER_MEGABYTE.multipliedBy(bytes >> 20));
        before = used();
        looks = CLOCK.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Returns processor time; none on systems that do not tell it. */
    private Duration used() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private void look() {
        Duration passed = Duration.ofNanos(System.nanoTime() - start);
        if (used().minus(before).compareTo(limit) > 0 || passed.compareTo(limit.multipliedBy(WAITING)) > 0) {
            over = true;
            process.destroyForcibly();
        }
    }

    /** Whether the process was ended. */
    boolean isOver() {
        return over;
    }

    @Override
    public void close() {
        looks.cancel(false);
    }
}

package dev.limber.editor.job;

import dev.limber.motion.Progress;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;

/** The progress of a job; written by the job, read and cancelled by the render thread. */
public final class JobProgress implements Progress {
    private final String title;
    private volatile long start = System.nanoTime();
    private volatile double fraction;
    private volatile boolean cancelled;

    JobProgress(String title) {
        this.title = title;
    }

    /** Begins the work; the time that it waited counts for nothing. */
    void begin() {
        start = System.nanoTime();
    }

    public String title() {
        return title;
    }

    /**
     * Reports how much is done, from 0 to 1.
     *
     * @throws CancellationException when the job was cancelled
     */
    @Override
    public void report(double done) {
        fraction = done;
        check();
    }

    /**
     * Ends the job when it was cancelled.
     *
     * @throws CancellationException when the job was cancelled
     */
    public void check() {
        if (cancelled) {
            throw new CancellationException(title);
        }
    }

    public double fraction() {
        return fraction;
    }

    public void cancel() {
        cancelled = true;
    }

    public boolean cancelled() {
        return cancelled;
    }

    /** Returns the seconds left at the pace so far; empty while too little is done to tell. */
    public OptionalDouble secondsLeft() {
        double done = fraction;
        double elapsed = (System.nanoTime() - start) * 1e-9;
        return done < 0.02 ? OptionalDouble.empty() : OptionalDouble.of(elapsed * (1 - done) / done);
    }
}

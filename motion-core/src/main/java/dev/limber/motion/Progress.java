package dev.limber.motion;

/** Receives the progress of some work. An exception thrown here cancels the work. */
@FunctionalInterface
public interface Progress {
    /** Takes no notice and never cancels. */
    Progress NONE = done -> {};

    /**
     * Takes how much is done.
     *
     * @param done from 0 to 1
     * @throws java.util.concurrent.CancellationException when the work is to end
     */
    void report(double done);

    /** Takes how much is done, in steps. */
    default void report(long done, long total) {
        report(total > 0 ? (double) done / total : 1);
    }

    /** Takes a line about the work. */
    default void log(String line) {}

    /** Returns the progress of a part of the work, whose 0 to 1 are {@code from} to {@code to} of the whole. */
    default Progress part(double from, double to) {
        return done -> report(from + (to - from) * done);
    }
}

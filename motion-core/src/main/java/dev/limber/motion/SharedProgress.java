package dev.limber.motion;

/** The progress of work that several threads share. Thread-safe. */
final class SharedProgress {
    private final Progress whole;
    private double done;

    SharedProgress(Progress whole) {
        this.whole = whole;
    }

    /**
     * Returns the progress of a part, for one thread.
     *
     * @param share of the whole work
     */
    Progress part(double share) {
        return new Progress() {
            private double before;

            @Override
            public void report(double now) {
                add(share * (now - before));
                before = now;
            }
        };
    }

    private synchronized void add(double more) {
        done += more;
        whole.report(Math.min(1, done)); // the shares need not add up to the last digit
    }
}

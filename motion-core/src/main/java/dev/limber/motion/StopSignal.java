package dev.limber.motion;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/**
 * Turns Ctrl-C or SIGTERM into a request that a loop can check: the process continues until this is closed. Then
 * temporary files are removed.
 */
public final class StopSignal implements AutoCloseable {
    private static final Set<StopSignal> OPEN = ConcurrentHashMap.newKeySet();
    private static volatile boolean ending;

    private final CountDownLatch finished = new CountDownLatch(1);

    private StopSignal() {}

    public static StopSignal install() {
        TemporaryFiles.watchForTheEnd();
        StopSignal signal = new StopSignal();
        OPEN.add(signal);
        return signal;
    }

    public boolean requested() {
        return ending;
    }

    /** Asks all that are open to finish, and waits until they have. */
    static void requestAll() throws InterruptedException {
        ending = true;
        for (StopSignal signal : OPEN) {
            signal.finished.await();
        }
    }

    @Override
    public void close() {
        OPEN.remove(this);
        finished.countDown();
    }
}

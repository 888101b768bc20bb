package dev.limber.motion;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/**
 * Turns Ctrl-C, or another polite end of the process, into a request that a loop answers when it is ready: the process
 * lives on until this is closed. Temporary files are removed after that.
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

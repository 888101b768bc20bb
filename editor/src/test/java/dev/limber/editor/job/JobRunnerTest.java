package dev.limber.editor.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class JobRunnerTest {
    private final JobRunner runner = new JobRunner();
    private final List<String> results = new ArrayList<>();

    @AfterEach
    void close() {
        runner.close();
    }

    private void pollUntilIdle() throws InterruptedException {
        while (runner.current().isPresent()) {
            runner.poll();
            Thread.sleep(1);
        }
    }

    private <T> JobProgress submit(String title, Job<T> job) {
        return runner.submit(
                title,
                job,
                value -> results.add(title + ": " + value),
                failure -> results.add(title + " failed: " + failure.getMessage()));
    }

    @Test
    void resultsArriveOnThePollingThreadInTheOrderOfTheJobs() throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        runner.submit(
                "thread",
                progress -> Thread.currentThread(),
                worker -> {
                    threads.add(worker);
                    threads.add(Thread.currentThread());
                },
                failure -> {});
        submit("a", progress -> 1);
        submit("b", progress -> 2);
        pollUntilIdle();
        assertEquals(List.of("a: 1", "b: 2"), results);
        assertTrue(threads.get(0) != Thread.currentThread());
        assertEquals(Thread.currentThread(), threads.get(1));
    }

    @Test
    void aFailureIsHandedOverAndTheNextJobRuns() throws InterruptedException {
        submit("bad", progress -> {
            throw new IllegalStateException("why");
        });
        submit("good", progress -> 1);
        pollUntilIdle();
        assertEquals(List.of("bad failed: why", "good: 1"), results);
    }

    @Test
    void anErrorIsAFailureToo() throws InterruptedException {
        submit("large", progress -> {
            throw new OutOfMemoryError("too large");
        });
        submit("small", progress -> 1);
        pollUntilIdle();
        assertEquals(List.of("large failed: too large", "small: 1"), results);
    }

    @Test
    void aCancelledJobEndsAtItsNextReportWithoutResultOrFailure() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        JobProgress endless = submit("endless", progress -> {
            while (true) {
                progress.report(0.5);
                started.countDown();
                Thread.sleep(1);
            }
        });
        started.await();
        assertEquals(endless, runner.current().orElseThrow());
        assertEquals(0.5, endless.fraction());
        assertTrue(endless.secondsLeft().isPresent());
        endless.cancel();
        pollUntilIdle();
        assertEquals(List.of(), results);
    }

    @Test
    void aJobCancelledWhileItWaitsIsNotRun() throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        submit("first", progress -> {
            release.await();
            return 1;
        });
        submit("second", progress -> 2).cancel();
        release.countDown();
        pollUntilIdle();
        assertEquals(List.of("first: 1"), results);
    }
}

package dev.limber.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Whatever becomes of one job, the others are done, and each has an outcome. */
class BatchTest {
    private static final Duration LONG = Duration.ofMinutes(5);

    private static List<FileJob> jobs(String... names) {
        List<FileJob> jobs = new ArrayList<>();
        for (String name : names) {
            jobs.add(new FileJob(Path.of("takes", name), Path.of("out", name), false, false));
        }
        return jobs;
    }

    @Test
    void aJobThatNeverEndsIsGivenUp() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        String[] names = {"hangs", "hangs too", "hangs as well", "hangs again", "hangs", "good"};
        List<Batch.Outcome<String>> outcomes =
                Batch.run(jobs(names), "test", Duration.ofSeconds(1), () -> false, job -> {
                    while (never.getCount() > 0 && !job.input().endsWith("good")) {
                        try {
                            never.await();
                        } catch (InterruptedException e) {
                            Thread.onSpinWait(); // deaf as well
                        }
                    }
                    return "done";
                });
        never.countDown();
        assertEquals("done", outcomes.get(names.length - 1).result());
        assertTrue(
                outcomes.get(0).reason().contains("took longer than 1 s"),
                outcomes.get(0).reason());
        assertTrue(outcomes.get(0).reason().startsWith(Path.of("takes", "hangs").toString()));
    }

    @Test
    void aJobThatNeedsTooMuchMemoryFailsAlone() throws InterruptedException {
        List<Batch.Outcome<Integer>> outcomes =
                Batch.run(jobs("huge", "deep", "good"), "test", LONG, () -> false, job -> {
                    if (job.input().endsWith("huge")) {
                        return new double[Integer.MAX_VALUE - 8].length + new double[Integer.MAX_VALUE - 8].length;
                    }
                    return job.input().endsWith("deep") ? deeper(1) : 7;
                });
        assertEquals(7, outcomes.get(2).result());
        assertTrue(
                outcomes.get(0).reason().contains("out of memory"),
                outcomes.get(0).reason());
        assertTrue(
                outcomes.get(1).reason().contains("nested too deeply"),
                outcomes.get(1).reason());
    }

    private static int deeper(int depth) {
        return depth < 0 ? 0 : 1 + deeper(depth + 1);
    }

    @Test
    void noJobsAreNoWork() throws InterruptedException {
        assertEquals(List.of(), Batch.run(List.of(), "test", LONG, () -> false, job -> 1));
    }
}

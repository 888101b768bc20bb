package dev.limber.motion.bvh;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Prints how fast a BVH file is read and written: the figures of docs/bvh.md. Arguments: the file, then how many seconds
 * to repeat each of the two (default 5).
 */
final class BvhSpeed {
    private BvhSpeed() {}

    private interface Work {
        void run() throws IOException;
    }

    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]);
        double seconds = args.length > 1 ? Double.parseDouble(args[1]) : 5;
        BvhFile content = BvhReader.read(file);
        report("read", Files.size(file), seconds, () -> BvhReader.read(file));
        Path copy = Files.createTempFile("limber-speed", ".bvh");
        try {
            BvhWriter.write(content, copy);
            report("write", Files.size(copy), seconds, () -> BvhWriter.write(content, copy));
        } finally {
            Files.delete(copy);
        }
    }

    /** Repeats {@code work} and prints its speed; the first half of the time warms the JVM up. */
    private static void report(String what, long bytes, double seconds, Work work) throws IOException {
        time(work, seconds / 2);
        double megabytes = bytes / 1e6;
        System.out.printf("%s %.1f MB/s (a file of %.1f MB)%n", what, megabytes / time(work, seconds / 2), megabytes);
    }

    /** Repeats {@code work} and returns the seconds of one core that it takes, as a mean. */
    private static double time(Work work, double seconds) throws IOException {
        double start = processorTime();
        int runs = 0;
        do {
            work.run();
            runs++;
        } while (processorTime() - start < seconds);
        return (processorTime() - start) / runs;
    }

    /** Returns the seconds that all threads of this process have run: other programs do not count, the collector does. */
    private static double processorTime() {
        return 1e-9
                * ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class)
                        .getProcessCpuTime();
    }
}

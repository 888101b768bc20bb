package dev.limber.motion.bvh;

import com.sun.management.OperatingSystemMXBean;
import dev.limber.motion.Clip;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Prints how fast BVH files are read and written, and how much heap reading takes: the figures of docs/bvh.md. Arguments:
 * a file, then how many seconds to repeat each of the two (default 5).
 */
final class BvhSpeed {
    private BvhSpeed() {}

    private interface Work {
        void run() throws IOException;
    }

    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]);
        double seconds = args.length > 1 ? Double.parseDouble(args[1]) : 5;
        BvhFile content = readMeasuringHeap(file);
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
        repeat(work, seconds / 2);
        double[] times = repeat(work, seconds / 2);
        double megabytes = bytes / 1e6;
        System.out.printf(
                "%s %.1f MB/s (median of %d runs of %.1f MB)%n",
                what, megabytes / times[times.length / 2], times.length, megabytes);
    }

    /** Returns the sorted times of the runs, in seconds of one core. */
    private static double[] repeat(Work work, double seconds) throws IOException {
        List<Double> times = new ArrayList<>();
        double start = processorTime();
        do {
            double before = processorTime();
            work.run();
            times.add(processorTime() - before);
        } while (processorTime() - start < seconds);
        return times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    /** Returns the seconds that all threads of this process have run: other programs do not count, the collector does. */
    private static double processorTime() {
        return 1e-9
                * ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class)
                        .getProcessCpuTime();
    }

    private static BvhFile readMeasuringHeap(Path file) throws IOException {
        System.gc();
        long before = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        BvhFile content = BvhReader.read(file);
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        Clip clip = content.clip();
        long floats = clip.frameCount() * (4L * clip.skeleton().jointCount() + 3L * clip.translatedJoints().length);
        System.out.printf(
                "heap %.1f MB at the peak, %.2f times the %.1f MB of floats%n",
                (peak - before) / 1e6, (peak - before) / (4.0 * floats), 4 * floats / 1e6);
        return content;
    }
}

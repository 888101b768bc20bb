package dev.limber.reliability;

import com.sun.management.ThreadMXBean;
import dev.limber.motion.Explanation;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/**
 * An attack on whatever reads one kind of file.
 *
 * @param name of the kind
 * @param ending of the names of its files
 * @param seeds undamaged files
 */
record Attack(String name, String ending, List<byte[]> seeds, Damage damage, Reading reading) {
    /** Damaged copies of small files take no more processor time than this. */
    private static final long MOST_NANOS = 1_000_000_000;

    /** Nor do they take more memory, garbage counted. */
    private static final long MOST_BYTES = 512L << 20;

    /** Words of the libraries, which mean nothing to users. */
    private static final Pattern FOREIGN_WORDS = Pattern.compile(
            "com\\.fasterxml|\\(code \\d+\\)|reference chain|Cannot deserialize|Unexpected char|Unrecognized token"
                    + "|START_OBJECT|START_ARRAY|VALUE_|Exception|Error:");

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** How a file is read. */
    @FunctionalInterface
    interface Reading {
        /**
         * Reads a file.
         *
         * @return whether all numbers that came of it are finite
         */
        boolean isFinite(Path file) throws IOException;
    }

    /** What an attack came to. */
    static final class Result {
        final String name;
        long inputs;
        long refused;
        long uncaught;
        long foreign; // told in the words of a library
        long notFinite;
        long overTime;
        long overMemory;
        long slowest; // ns of processor time
        long largest; // bytes
        double seconds;

        Result(String name) {
            this.name = name;
        }

        long faults() {
            return uncaught + foreign + notFinite + overTime + overMemory;
        }
    }

    /**
     * Reads damaged files.
     *
     * @param folder each lies in a folder of this one, named after the attack; those that find a fault are kept in {@code kept}
     */
    Result run(int inputs, long seed, Path folder, Path kept) throws IOException {
        Result result = new Result(name);
        SplittableRandom random = new SplittableRandom(seed);
        Path file = file(folder);
        accept(file);
        long start = System.nanoTime();
        for (int i = 0; i < inputs; i++) {
            byte[] damaged = damage.of(seeds.get(i % seeds.size()), seeds, random.split());
            Files.write(file, damaged);
            String fault = faultOf(file, result);
            result.inputs++;
            if (!fault.isEmpty()) {
                Files.write(kept.resolve(shortName() + "-" + i + "." + ending), damaged);
                System.err.println(name + ", input " + i + ": " + fault);
            }
        }
        result.seconds = (System.nanoTime() - start) / 1e9;
        return result;
    }

    /** Returns the name as a file may have it. */
    String shortName() {
        return name.replaceAll("\\W+", "-");
    }

    /** Returns the file that is read over and over, below a folder. */
    Path file(Path folder) throws IOException {
        return Files.createDirectories(folder.resolve(shortName())).resolve("attacked." + ending);
    }

    /** Undamaged files must be read: what refuses everything resists every attack. */
    private void accept(Path file) throws IOException {
        for (byte[] seed : seeds) {
            Files.write(file, seed);
            if (!reading.isFinite(file)) {
                throw new IllegalStateException("a seed of " + name + " is not finite");
            }
        }
    }

    /** Reads a file, counts what came of it, and returns what is at fault with the reader, empty if nothing is. */
    String faultOf(Path file, Result result) {
        long thread = Thread.currentThread().getId();
        long bytesBefore = THREADS.getThreadAllocatedBytes(thread);
        long before = THREADS.getCurrentThreadCpuTime();
        String fault = "";
        try {
            if (!reading.isFinite(file)) {
                result.notFinite++;
                fault = "was accepted with numbers that are not finite";
            }
        } catch (IOException | RuntimeException | Error e) {
            result.refused++;
            Explanation words = Explanation.of(e);
            boolean told =
                    words.foreseen() && !(e instanceof Error) && !words.text().isBlank();
            boolean foreign = told && FOREIGN_WORDS.matcher(words.text()).find();
            result.uncaught += told ? 0 : 1;
            result.foreign += foreign ? 1 : 0;
            if (!told || foreign) {
                StackTraceElement[] trace = e.getStackTrace();
                fault = e + (trace.length > 0 ? " at " + trace[0] : "") + ours(trace);
            }
        }
        long time = THREADS.getCurrentThreadCpuTime() - before;
        long bytes = THREADS.getThreadAllocatedBytes(thread) - bytesBefore;
        result.slowest = Math.max(result.slowest, time);
        result.largest = Math.max(result.largest, bytes);
        if (time > MOST_NANOS) {
            result.overTime++;
            fault += " took " + time / 1e9 + " s";
        }
        if (bytes > MOST_BYTES) {
            result.overMemory++;
            fault += " took " + (bytes >> 20) + " MB";
        }
        return fault;
    }

    private static String ours(StackTraceElement[] trace) {
        for (StackTraceElement element : trace) {
            if (element.getClassName().startsWith("dev.limber")) {
                return ", in " + element;
            }
        }
        return "";
    }
}

package dev.limber.benchmarks;

import dev.limber.motion.bvh.BvhFile;
import dev.limber.motion.bvh.BvhReader;
import dev.limber.motion.bvh.BvhWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Reads and writes a BVH file (a copy of it, in the folder for temporary files). */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 5, time = 1)
public class BvhBenchmark {
    @Param("assets/clips/walk.bvh")
    public String file;

    private Path copy;
    private BvhFile content;

    /** Counts millions of bytes. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Bytes {
        public double megabytes;
    }

    @Setup(Level.Trial)
    public void load() throws IOException {
        content = BvhReader.read(Path.of(file));
        copy = Files.createTempFile("benchmark", ".bvh");
    }

    @TearDown(Level.Trial)
    public void delete() throws IOException {
        Files.delete(copy);
    }

    @Benchmark
    public BvhFile read(Bytes bytes) throws IOException {
        bytes.megabytes += Files.size(Path.of(file)) * 1e-6;
        return BvhReader.read(Path.of(file));
    }

    @Benchmark
    public void write(Bytes bytes) throws IOException {
        BvhWriter.write(content, copy);
        bytes.megabytes += Files.size(copy) * 1e-6;
    }
}

package dev.limber.benchmarks;

import dev.limber.io.MotionFile;
import dev.limber.motion.Clip;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Finds where all joints are in every frame of a clip. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 5, time = 1)
public class KinematicsBenchmark {
    @Param("assets/clips/walk.bvh")
    public String clip;

    private Clip motion;

    @Setup
    public void load() throws IOException {
        motion = MotionFile.read(Path.of(clip)).firstClip();
    }

    @Benchmark
    public void worldPoses(Frames frames, Blackhole sink) {
        motion.forEach((frame, pose, world) -> sink.consume(world.positions()));
        frames.frames += motion.frameCount();
    }
}

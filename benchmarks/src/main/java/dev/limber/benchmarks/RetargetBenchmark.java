package dev.limber.benchmarks;

import dev.limber.io.MotionFile;
import dev.limber.motion.Clip;
import dev.limber.retarget.GeometricRetargeter;
import dev.limber.retarget.IkTarget;
import dev.limber.retarget.RetargetSettings;
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

/** Retargets a clip to a rig on one thread; the retargeter itself is made before. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 10, time = 1)
public class RetargetBenchmark {
    @Param("assets/clips/walk.bvh")
    public String clip;

    @Param("assets/rigs/mixamo.bvh")
    public String rig;

    @Param
    public Work work;

    private Clip motion;
    private GeometricRetargeter retargeter;

    /** What is done for each frame. */
    public enum Work {
        ROTATIONS,
        FEET,
        FEET_AND_HANDS,
        FEET_AND_CONTACTS
    }

    @Setup
    public void load() throws IOException {
        MotionFile file = MotionFile.read(Path.of(clip));
        motion = file.firstClip();
        retargeter = new GeometricRetargeter(
                file.rig(motion), MotionFile.read(Path.of(rig)).rig(), settings());
    }

    private RetargetSettings settings() {
        RetargetSettings usual = RetargetSettings.DEFAULT;
        return switch (work) {
            case ROTATIONS -> usual.withIk();
            case FEET -> usual;
            case FEET_AND_HANDS -> usual.withIk(IkTarget.FEET, IkTarget.HANDS);
            case FEET_AND_CONTACTS -> usual.withIk(IkTarget.FEET, IkTarget.CONTACTS);
        };
    }

    @Benchmark
    public Clip retarget(Frames frames) {
        frames.frames += motion.frameCount();
        return retargeter.retarget(motion);
    }
}

package dev.limber.benchmarks;

import dev.limber.io.MotionFile;
import dev.limber.io.MotionWriter;
import dev.limber.io.Target;
import dev.limber.motion.Clip;
import dev.limber.motion.NamedClip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
import org.openjdk.jmh.annotations.TearDown;

/** Writes five minutes at 60 frames a second into a character's own FBX file: the first time of a process, and after. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(3)
@Measurement(iterations = 5)
public class FbxBenchmark {
    private static final int FRAMES = 5 * 60 * 60;

    /** An FBX file with a clip, which is repeated. */
    @Param("hero.fbx")
    public String character;

    private MotionFile file;
    private List<NamedClip> clips;
    private Path out;

    @Setup
    public void load() throws IOException {
        file = MotionFile.read(Path.of(character));
        Clip clip = file.firstClip();
        Clip.Builder builder = new Clip.Builder(clip.skeleton(), 1 / 60.0, FRAMES, clip.translatedJoints());
        for (int frame = 0; frame < FRAMES; frame++) {
            builder.set(frame, clip.pose(frame % clip.frameCount()));
        }
        clips = List.of(new NamedClip("five minutes", builder.build()));
        out = Files.createTempFile("benchmark", ".fbx");
    }

    @TearDown
    public void delete() throws IOException {
        Files.delete(out);
    }

    @Benchmark
    public void write() throws IOException {
        MotionWriter.write(clips, Target.of(file), out);
    }
}

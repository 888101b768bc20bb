package dev.limber.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.io.gltf.RandomMotion;
import dev.limber.motion.Clip;
import dev.limber.motion.Resample;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.sample.Mannequin;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Frames and rates through every format that is written and read: nowhere one off. */
class FrameRateTest {
    private static final double NTSC = 30_000 / 1001.0;
    private static final double[] RATES = {12, 24_000 / 1001.0, 24, 25, NTSC, 30, 37.5, 2 * NTSC, 60, 120};
    private static final String[] FORMATS = {"bvh", "glb", "fbx", "vrma"};

    @TempDir
    private Path folder;

    private final Mannequin body = Mannequin.inMetres().get(3);

    private Clip through(String format, Clip clip) throws IOException {
        Path file = folder.resolve("take." + format);
        MotionWriter.write(clip, Target.BARE, file);
        return MotionFile.read(file).firstClip();
    }

    @Test
    void everyRateComesBackWithEveryFrame() throws IOException {
        for (String format : FORMATS) {
            for (double rate : RATES) {
                for (int frames : new int[] {2, 61}) {
                    Clip clip = RandomMotion.of(body.skeleton(), frames, 1 / rate);
                    Clip read = through(format, clip);
                    String where = format + " " + rate + " " + frames;
                    assertEquals(frames, read.frameCount(), where);
                    assertEquals(rate, 1 / read.frameTime(), 2e-6 * rate, where);
                    assertSamePlace(where, clip, frames - 1, read, frames - 1);
                }
            }
        }
    }

    @Test
    void anotherRateHasTheFramesThatFitTheTime() throws IOException {
        for (String format : FORMATS) {
            for (double rate : RATES) {
                Clip clip = through(format, RandomMotion.of(body.skeleton(), 121, 1 / rate));
                Clip same = Resample.to(rate, clip);
                assertEquals(121, same.frameCount(), format + " " + rate);
                Clip twice = through(format, Resample.to(2 * rate, clip));
                assertEquals(241, twice.frameCount(), format + " " + rate);
                assertSamePlace(format, clip, 120, twice, 240);
                if (rate < 20 && !format.equals("bvh") && !format.equals("fbx")) {
                    continue; // glTF tells no rate, and so few keys a second look like those that someone set
                }
                Clip half = through(format, Resample.to(rate / 2, clip));
                assertEquals(61, half.frameCount(), format + " " + rate);
                assertSamePlace(format, clip, 118, half, 59);
            }
        }
    }

    /** After 13 minutes, times in single precision are off by up to 6e-5 seconds. */
    @Test
    void longClipsKeepTheirRate() throws IOException {
        Skeleton.Builder chain = new Skeleton.Builder();
        chain.joint("root", Skeleton.NONE, Vec3.ZERO);
        chain.joint("tip", 0, new Vec3(0, 1, 0));
        for (double rate : new double[] {NTSC, 60}) {
            Clip clip = RandomMotion.of(chain.build(), 48_001, 1 / rate);
            for (String format : new String[] {"bvh", "glb", "fbx"}) {
                Clip read = through(format, clip);
                assertEquals(48_001, read.frameCount(), format + " " + rate);
                assertEquals(rate, 1 / read.frameTime(), 2e-6 * rate);
                assertSamePlace(format + " " + rate, clip, 47_999, read, 47_999);
            }
        }
    }

    /** Files that cut their frame time: 0.033367 is 29.97. */
    @Test
    void aFrameTimeOfFewDigitsIsTheRateThatIsAskedFor() {
        for (double rate : new double[] {24_000 / 1001.0, NTSC, 2 * NTSC, 30, 60, 120}) {
            Clip clip = RandomMotion.of(body.skeleton(), 2001, Math.rint(1e6 / rate) / 1e6);
            Clip same = Resample.to(rate, clip);
            assertEquals(2001, same.frameCount(), () -> "at " + rate);
            assertSamePlace("at " + rate, clip, 1999, same, 1999);
        }
    }

    private static void assertSamePlace(String where, Clip expected, int frame, Clip actual, int same) {
        // The tip of the chain, relative to its root: all formats keep the body's size but for the unit.
        WorldPose a = WorldPose.of(expected.pose(frame));
        WorldPose b = WorldPose.of(actual.pose(same));
        int last = expected.skeleton().jointCount() - 1;
        int found = actual.skeleton().indexOf(expected.skeleton().name(last));
        Vec3 x = a.position(last).minus(a.position(0));
        Vec3 y = b.position(found).minus(b.position(0));
        assertTrue(x.normalized().distance(y.normalized()) < 2e-3, () -> where + ": " + x + " and " + y);
    }
}

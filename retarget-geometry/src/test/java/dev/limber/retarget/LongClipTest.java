package dev.limber.retarget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.sample.Mannequin;
import dev.limber.motion.sample.WalkingClip;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Clips that are worked on in sections. */
class LongClipTest {
    private static final Clip WALK = WalkingClip.make();
    private static final int PERIOD = 2 * (WALK.frameCount() - 1);

    /** Frames of the clip that a small JVM retargets. */
    private static final int MANY = 300_000;

    private static final long JVM_ITSELF = 24 << 20;

    private static Rig target() {
        return Rig.of(Mannequin.all().get(0).skeleton());
    }

    /** Walks forwards and backwards again and again. */
    private static Clip walkingOn(int frames) {
        Clip.Builder clip = new Clip.Builder(WALK.skeleton(), WALK.frameTime(), frames, WALK.translatedJoints());
        Pose pose = new Pose(WALK.skeleton());
        for (int frame = 0; frame < frames; frame++) {
            int at = frame % PERIOD;
            WALK.read(Math.min(at, PERIOD - at), pose);
            clip.set(frame, pose);
        }
        return clip.build();
    }

    private static Clip retargeted(Clip clip) {
        return new GeometricRetargeter(Rig.of(WALK), target(), RetargetSettings.DEFAULT).retarget(clip);
    }

    @Test
    void sectionsMeetWithoutATrace() {
        int frames = 40_000;
        Clip result = retargeted(walkingOn(frames));
        double height = target().height();
        double farthest = 0;
        for (int frame = PERIOD; frame < frames - PERIOD; frame++) {
            WorldPose same = WorldPose.of(result.pose(PERIOD + frame % PERIOD));
            WorldPose now = WorldPose.of(result.pose(frame));
            for (int joint = 0; joint < result.skeleton().jointCount(); joint++) {
                farthest = Math.max(farthest, same.position(joint).distance(now.position(joint)) / height);
            }
        }
        assertEquals(0, farthest, 2e-5, "a frame differs from the same frame of the motion elsewhere");
    }

    @Test
    @Tag("slow")
    void oneAndAHalfTimesTheFloatsAreEnoughHeap() throws IOException, InterruptedException {
        int perFrame = floats(WALK) + floats(retargeted(WALK));
        Process small = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + (MANY * (perFrame * 4L) * 3 / 2 + JVM_ITSELF),
                        "-XX:ActiveProcessorCount=2",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Small.class.getName())
                .inheritIO()
                .start();
        assertEquals(0, small.waitFor());
    }

    private static int floats(Clip clip) {
        return 4 * clip.skeleton().jointCount() + 3 * clip.translatedJoints().length;
    }

    /** The program that runs in the small JVM. */
    static final class Small {
        private Small() {}

        public static void main(String[] args) {
            assertTrue(retargeted(walkingOn(MANY)).frameCount() == MANY);
        }
    }
}

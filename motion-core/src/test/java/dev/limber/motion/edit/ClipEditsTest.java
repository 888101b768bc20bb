package dev.limber.motion.edit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Clip;
import dev.limber.motion.Quat;
import dev.limber.motion.Slice;
import dev.limber.motion.Vec3;
import dev.limber.motion.sample.WalkingClip;
import org.junit.jupiter.api.Test;

class ClipEditsTest {
    private static final Vec3 UP = new Vec3(0, 1, 0);
    private final Clip walk = WalkingClip.make();

    @Test
    void theEndsOfALoopMeetAndItsMiddleStays() {
        Clip part = Slice.of(walk, 20, 90);
        for (boolean travels : new boolean[] {false, true}) {
            Clip loop = LoopMaker.of(part, 0, UP, 15, travels);
            int last = loop.frameCount() - 1;
            double[] first = loop.pose(0).rotations();
            double[] end = loop.pose(last).rotations();
            for (int q = 0; q < first.length; q += 4) {
                assertEquals(0, Quat.angle(first, q, end, q), 1e-5, "rotation " + q / 4);
            }
            assertArrayEquals(part.pose(35).rotations(), loop.pose(35).rotations(), 1e-6);
            Vec3 way = Vec3.of(loop.pose(last).translations(), 0)
                    .minus(Vec3.of(loop.pose(0).translations(), 0));
            Vec3 recorded = Vec3.of(part.pose(last).translations(), 0)
                    .minus(Vec3.of(part.pose(0).translations(), 0));
            assertEquals(0, way.y(), 1e-5);
            assertEquals(travels ? recorded.z() : 0, way.z(), 1e-4);
        }
        assertThrows(IllegalArgumentException.class, () -> LoopMaker.of(Slice.of(walk, 0, 2), 0, UP, 5, false));
    }

    @Test
    void smoothingTakesNoiseAwayAndKeepsTheMotionAndWhatIsOutside() {
        double tremble = 0.05;
        Clip noisy = walk.map((frame, pose) -> {
            double[] rotation = new double[4];
            Quat.fromAxisAngle(new Vec3(1, 0, 0), frame % 2 == 0 ? tremble : -tremble, rotation, 0);
            Quat.multiply(pose.rotations(), 20, rotation, 0, pose.rotations(), 20);
        });
        Clip smooth = Smoothing.butterworth(noisy, 50, 200, 6);
        Clip smoothWalk = Smoothing.butterworth(walk, 50, 200, 6);
        double left = 0;
        for (int frame = 70; frame < 180; frame++) {
            left = Math.max(
                    left,
                    Quat.angle(
                            smoothWalk.pose(frame).rotations(),
                            20,
                            smooth.pose(frame).rotations(),
                            20));
        }
        assertTrue(left < tremble / 10, "left " + left);
        assertArrayEquals(noisy.pose(49).rotations(), smooth.pose(49).rotations(), 1e-9);
        assertArrayEquals(noisy.pose(201).rotations(), smooth.pose(201).rotations(), 1e-9);
        assertThrows(IllegalArgumentException.class, () -> Smoothing.butterworth(walk, 0, 10, 0));
        assertThrows(IllegalArgumentException.class, () -> Smoothing.butterworth(walk, 0, 10, 1e6));
    }

    @Test
    void smoothingOfSomeJointsLeavesTheOthersAsTheyAre() {
        Clip all = Smoothing.butterworth(walk, 50, 200, 3);
        Clip some = Smoothing.butterworth(walk, 50, 200, 3, joint -> joint == 5);
        double[] before = walk.pose(100).rotations();
        double[] after = some.pose(100).rotations();
        assertTrue(Quat.angle(before, 20, after, 20) > 1e-4, "joint 5 is smoothed");
        for (int i = 0; i < before.length; i++) {
            boolean smoothed = i / 4 == 5;
            assertEquals(smoothed ? all.pose(100).rotations()[i] : before[i], after[i], 1e-12, "component " + i);
        }
        assertArrayEquals(walk.pose(100).translations(), some.pose(100).translations());
    }

    @Test
    void aStandingClipIsSmoothedToItself() {
        Clip still = Slice.of(walk, 10, 11).map((frame, pose) -> {});
        Clip longer = new Clip.Builder(still.skeleton(), still.frameTime(), 40, still.translatedJoints()).build();
        Clip standing = longer.map((frame, pose) -> pose.set(still.pose(0)));
        assertArrayEquals(
                still.pose(0).rotations(),
                Smoothing.butterworth(standing, 0, 39, 3).pose(20).rotations(),
                1e-6);
    }

    @Test
    void reversedTwiceIsTheMotionAgain() {
        assertArrayEquals(
                walk.pose(0).rotations(),
                Reverse.of(walk).pose(walk.frameCount() - 1).rotations());
        assertArrayEquals(
                walk.pose(42).rotations(), Reverse.of(Reverse.of(walk)).pose(42).rotations());
    }
}

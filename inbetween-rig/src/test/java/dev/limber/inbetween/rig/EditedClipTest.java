package dev.limber.inbetween.rig;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import java.util.List;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class EditedClipTest {
    private static final Skeleton POINT = point();
    private static final EditedClip SQUARES = EditedClip.of(clip(21, frame -> frame * frame));

    private static Skeleton point() {
        Skeleton.Builder builder = new Skeleton.Builder();
        builder.joint("point", Skeleton.NONE, Vec3.ZERO);
        return builder.build();
    }

    /** A point that moves along x, at 10 frames a second. */
    private static Clip clip(int frames, IntToDoubleFunction x) {
        Clip.Builder clip = new Clip.Builder(POINT, 0.1, frames, 0);
        for (int frame = 0; frame < frames; frame++) {
            clip.set(frame, pose(x.applyAsDouble(frame)));
        }
        return clip.build();
    }

    private static Pose pose(double x) {
        Pose pose = POINT.restPose();
        pose.translations()[0] = x;
        return pose;
    }

    private static double x(EditedClip clip, int frame) {
        return clip.clip().pose(frame).translations()[0];
    }

    @Test
    void aRecordingIsKeptAsItIs() {
        assertSame(SQUARES.recording(), SQUARES.clip());
        assertSame(SQUARES.recording(), SQUARES.withKey(3).clip());
        EditedClip keyed = SQUARES.withKey(3);
        assertSame(keyed, keyed.withKey(3));
    }

    @Test
    void aPoseChangesTheMotionUpToTheNextKeys() {
        EditedClip posed = SQUARES.withKey(4).withKey(12).withPose(8, pose(164));
        assertEquals(Set.of(4, 8, 12), posed.keys());
        assertEquals(16, x(posed, 4));
        assertEquals(164, x(posed, 8));
        assertEquals(36 + 50, x(posed, 6), 1e-4);
        assertEquals(144, x(posed, 12));
        assertEquals(9, x(posed, 3));
    }

    @Test
    void withoutKeysAPoseReachesASecond() {
        EditedClip far = EditedClip.of(clip(41, frame -> 0)).withPose(20, pose(1));
        assertEquals(0, x(far, 9), 1e-6);
        assertEquals(0.023, x(far, 10), 1e-3);
        assertEquals(0.023, x(far, 30), 1e-3);
        assertEquals(0, x(far, 31), 1e-6);
    }

    @Test
    void aGapIsInterpolatedBetweenKeysAndItsFramesComeBack() {
        EditedClip gap = SQUARES.withKey(8).withGap(new FrameSpan(5, 12));
        assertEquals(MissingFrames.of(new FrameSpan(5, 7), new FrameSpan(9, 12)), gap.gaps());
        assertEquals(Set.of(4, 8, 13), gap.keys());
        assertEquals(64, x(gap, 8));
        assertEquals((16 + 64) / 2.0, x(gap, 6), 1e-4);
        assertEquals(36, x(gap.withoutGaps(new FrameSpan(0, 20)), 6));
        assertEquals(
                new FrameSpan(1, 19),
                SQUARES.withGap(new FrameSpan(0, 20)).gaps().spans().get(0));
    }

    @Test
    void aPoseInAGapSplitsIt() {
        EditedClip split = SQUARES.withGap(new FrameSpan(5, 15)).withPose(10, pose(0));
        assertEquals(MissingFrames.of(new FrameSpan(5, 9), new FrameSpan(11, 15)), split.gaps());
        assertEquals(0, x(split, 10));
        assertEquals(16 / 6.0, x(split, 9), 1e-4);
        EditedClip joined = split.withoutKeys(List.of(10));
        assertEquals(MissingFrames.of(new FrameSpan(5, 15)), joined.gaps());
        assertEquals((16 + 256) / 2.0, x(joined, 10), 1e-4);
    }

    @Test
    void aKeyThatIsTakenAwayLeavesTheRecordedMotion() {
        EditedClip keyed = SQUARES.withKey(5);
        assertEquals(Set.of(), keyed.withoutKeys(List.of(5)).keys());
        assertEquals(25, x(keyed.withoutKeys(List.of(5)), 5));
        assertSame(keyed, keyed.withoutKeys(List.of(6)));
    }

    @Test
    void aMovedKeyTakesItsPoseAlongAndStretchesTheMotion() {
        EditedClip moved = SQUARES.withKey(4).withKey(8).withKey(12).withKeysMoved(List.of(8), 2);
        assertEquals(Set.of(4, 10, 12), moved.keys());
        assertEquals(64, x(moved, 10));
        assertEquals(36, x(moved, 7), 1e-4);
        assertEquals(100, x(moved, 11), 1e-4);
        assertEquals(9, x(moved, 3));
    }

    @Test
    void nothingLiesBetweenASingleKeyAndItself() {
        EditedClip still = EditedClip.of(clip(1, frame -> 9)).reducedTo(List.of(0));
        assertEquals(Set.of(0), still.keys());
        assertEquals(MissingFrames.of(), still.gaps());
        assertEquals(9, x(still, 0));
    }

    @Test
    void gapsMoveWithTheirKeys() {
        EditedClip sparse = SQUARES.reducedTo(List.of(0, 4, 8, 20));
        EditedClip moved = sparse.withKeysMoved(List.of(4, 8), 3);
        assertEquals(Set.of(0, 7, 11, 20), moved.keys());
        assertEquals(MissingFrames.of(new FrameSpan(1, 6), new FrameSpan(8, 10), new FrameSpan(12, 19)), moved.gaps());
        assertEquals(16, x(moved, 7));
        assertEquals(64, x(moved, 11));
    }

    @Test
    void keysStopBeforeOthersAndAtTheEnds() {
        EditedClip keyed = SQUARES.withKey(4).withKey(8);
        assertEquals(3, KeyShift.limit(keyed, List.of(4), 9));
        assertEquals(-3, KeyShift.limit(keyed, List.of(4, 8), -9));
        assertEquals(11, KeyShift.limit(keyed, List.of(4, 8), 30));
        assertEquals(0, KeyShift.limit(keyed.withKey(0), List.of(0, 4), 1));
    }

    @Test
    void fillingReplacesTheGapAlone() {
        EditedClip gap = SQUARES.withGap(new FrameSpan(5, 9)).withGap(new FrameSpan(14, 16));
        MissingFrames first = MissingFrames.of(new FrameSpan(5, 9));
        EditedClip filled = gap.filled(clip(21, frame -> -1), first);
        assertEquals(MissingFrames.of(new FrameSpan(14, 16)), filled.gaps());
        assertEquals(-1, x(filled, 7));
        assertEquals(16, x(filled, 4));
        assertEquals(gap.keys(), filled.keys());
    }

    @Test
    void aPatchHidesThoseItCovers() {
        EditedClip posed = SQUARES;
        for (int i = 0; i < 50; i++) {
            posed = posed.withPose(10, pose(i));
        }
        assertEquals(1, posed.patches().size());
        assertEquals(49, x(posed, 10));
    }

    @Test
    void whatWasToldMakesTheSameClip() {
        EditedClip edited = SQUARES.withPose(3, pose(1)).withGap(new FrameSpan(10, 12));
        EditedClip again = EditedClip.of(edited.recording(), edited.patches(), edited.keys(), edited.gaps());
        for (int frame = 0; frame < 21; frame++) {
            assertArrayEquals(
                    edited.clip().pose(frame).translations(),
                    again.clip().pose(frame).translations());
        }
        assertThrows(
                IllegalArgumentException.class,
                () -> EditedClip.of(edited.recording(), List.of(), List.of(11), edited.gaps()));
        assertThrows(
                IllegalArgumentException.class,
                () -> EditedClip.of(edited.recording(), List.of(), List.of(21), MissingFrames.of()));
    }
}

package dev.limber.inbetween.rig;

import static dev.limber.inbetween.CanonicalBody.JOINTS;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.evaluation.gap.ClipComparison;
import dev.limber.evaluation.gap.GapMeasures;
import dev.limber.inbetween.Baselines;
import dev.limber.inbetween.CanonicalBody;
import dev.limber.inbetween.Gap;
import dev.limber.inbetween.Inbetweener;
import dev.limber.inbetween.Window;
import dev.limber.motion.Clip;
import dev.limber.motion.Quat;
import dev.limber.motion.SpaceChange;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.report.Sample;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClipInbetweenerTest {
    private static final FrameSpan GAP = new FrameSpan(40, 59);

    private final Rig rig = Walks.rig("unreal"); // 61 joints, with fingers and twist bones
    private final Clip walk = Walks.on(rig, 30);

    /** Interpolates, and in the middle of gaps lifts the body by 20 cm and the left arm by a radian. */
    private static void lift(List<Window> windows, Gap gap) {
        Baselines.interpolate(windows, gap);
        double[] rotation = new double[4];
        int arm = CanonicalBody.NAMES.indexOf("LeftArm");
        for (Window window : windows) {
            for (int frame = gap.start(); frame < gap.end(); frame++) {
                double from = gap.keyBefore(frame);
                double lift = Math.pow(Math.sin(Math.PI * (frame - from) / Math.max(1, gap.keyAfter(frame) - from)), 2);
                window.root()[3 * frame + 1] += 20 * lift;
                Quat.fromAxisAngle(new Vec3(0, 1, 0), lift, rotation, 0);
                int at = 4 * (frame * JOINTS + arm);
                Quat.multiply(window.rotations(), at, rotation, 0, window.rotations(), at);
            }
        }
    }

    private static Clip fill(Inbetweener inbetweener, Rig rig, Clip clip, MissingFrames missing) {
        return ClipInbetweener.with(inbetweener)
                .fill(rig, Walks.without(clip, missing), missing, InbetweenOptions.DEFAULT, done -> {})
                .get(0);
    }

    private static void assertKept(Clip clip, Clip filled, MissingFrames missing) {
        for (int frame = 0; frame < clip.frameCount(); frame++) {
            if (!missing.contains(frame)) {
                assertArrayEquals(
                        clip.pose(frame).rotations(), filled.pose(frame).rotations(), "frame " + frame);
                assertArrayEquals(
                        clip.pose(frame).translations(), filled.pose(frame).translations(), "frame " + frame);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"unreal,24", "mixamo,30", "unreal,60", "mixamo,120"})
    void givenFramesStayToTheLastBitAndGapsAreFilled(String id, double rate) {
        Rig anyRig = Walks.rig(id);
        Clip clip = Walks.on(anyRig, rate);
        MissingFrames missing = MissingFrames.of(new FrameSpan((int) rate, (int) (1.7 * rate)));
        Clip filled = fill(ClipInbetweenerTest::lift, anyRig, clip, missing);
        assertKept(clip, filled, missing);
        assertArrayEquals(clip.translatedJoints(), filled.translatedJoints());
        Clip interpolated = Interpolation.fill(clip, missing);
        int hips = anyRig.roles().joint(BodyPart.HIPS, Side.CENTER);
        double scale = anyRig.legLength()
                / CanonicalBody.rig(CanonicalBody.commonOffsets()).legLength();
        int middle = (int) (1.35 * rate);
        double rise = position(filled, middle, hips)
                .minus(position(interpolated, middle, hips))
                .dot(anyRig.up());
        assertEquals(20 * scale, rise, 3 * scale);
    }

    private static Vec3 position(Clip clip, int frame, int joint) {
        return WorldPose.of(clip.pose(frame)).position(joint);
    }

    @Test
    void theDifferenceComesBackOntoTheJointThatItWasMadeOn() {
        MissingFrames missing = MissingFrames.of(GAP);
        Clip flat = fill(Baselines::interpolate, rig, walk, missing);
        Clip filled = fill(ClipInbetweenerTest::lift, rig, walk, missing);
        assertEquals(1, rotation(flat, filled, BodyPart.UPPER_ARM, Side.LEFT), 0.1);
        assertEquals(0, rotation(flat, filled, BodyPart.UPPER_ARM, Side.RIGHT), 0.01);
        assertEquals(0, rotation(flat, filled, BodyPart.HEAD, Side.CENTER), 0.01);
        int finger = rig.roles().joint(BodyPart.INDEX, Side.LEFT);
        assertEquals(
                0,
                Quat.angle(
                        flat.pose(50).rotations(), 4 * finger, filled.pose(50).rotations(), 4 * finger),
                1e-6,
                "fingers are as the interpolation has them");
    }

    private double rotation(Clip a, Clip b, BodyPart part, Side side) {
        int joint = rig.roles().joint(part, side);
        return Quat.angle(
                WorldPose.of(a.pose(50)).rotations(),
                4 * joint,
                WorldPose.of(b.pose(50)).rotations(),
                4 * joint);
    }

    @Test
    void anInbetweenerThatInterpolatesComesNearTheRigsOwnInterpolation() {
        MissingFrames missing = MissingFrames.of(new FrameSpan(40, 45));
        ClipComparison interpolated = new ClipComparison(rig, Interpolation.fill(walk, missing));
        Sample score = interpolated.score(fill(Baselines::interpolate, rig, walk, missing), missing);
        assertTrue(score.value(GapMeasures.ERROR) < 0.02, score.toString());
    }

    @ParameterizedTest
    @CsvSource({"24", "30", "120"})
    void seamsAreAsSmoothAsTheClip(double rate) {
        Clip clip = Walks.on(rig, rate);
        MissingFrames missing = MissingFrames.of(
                new FrameSpan((int) rate, (int) (1.2 * rate)), new FrameSpan((int) (2.5 * rate), (int) (3.5 * rate)));
        Sample score =
                new ClipComparison(rig, clip).score(fill(ClipInbetweenerTest::lift, rig, clip, missing), missing);
        assertEquals(1, score.value(GapMeasures.SMOOTH), score.toString());
    }

    @Test
    void aGapAfterTheFirstFrameAndOneBeforeTheLastAreFilled() {
        int end = walk.frameCount() - 1;
        MissingFrames missing = MissingFrames.of(new FrameSpan(1, 20), new FrameSpan(end - 20, end - 1));
        Clip filled = fill(ClipInbetweenerTest::lift, rig, walk, missing);
        assertKept(walk, filled, missing);
        Sample score = new ClipComparison(rig, walk).score(filled, missing);
        assertTrue(score.value(GapMeasures.ERROR) < 0.2, score.toString());
    }

    @Test
    void loneKeysAreFilledInOnePassWithTheKeysInIt() {
        List<Gap> seen = new ArrayList<>();
        MissingFrames missing = MissingFrames.between(List.of(20, 35, 50));
        Clip filled = fill(
                (windows, gap) -> {
                    seen.add(gap);
                    lift(windows, gap);
                },
                rig,
                walk,
                missing);
        assertEquals(List.of(new Gap(10, 29, List.of(24))), seen);
        assertKept(walk, filled, missing);
        assertTrue(new ClipComparison(rig, walk).score(filled, missing).value(GapMeasures.SEAM_JUMP) < 1);
    }

    @Test
    void aRowOfKeysTooLongForOnePassGoesOnFromTheGapBefore() {
        List<Gap> seen = new ArrayList<>();
        fill(
                (windows, gap) -> {
                    seen.add(gap);
                    lift(windows, gap);
                },
                rig,
                walk,
                MissingFrames.between(List.of(20, 35, 50, 65, 80, 95)));
        // Of 60 frames at once the first four gaps; then the last again, from one given frame on, with its end as a
        // key.
        assertEquals(List.of(new Gap(10, 59, List.of(24, 39, 54)), new Gap(1, 29, List.of(15))), seen);
    }

    @Test
    void gapsOfOneLengthAreFilledTogether() {
        List<Integer> batches = new ArrayList<>();
        List<FrameSpan> gaps = IntStream.range(0, 4)
                .mapToObj(i -> new FrameSpan(15 + 25 * i, 24 + 25 * i))
                .toList();
        fill(
                (windows, gap) -> {
                    batches.add(windows.size());
                    Baselines.interpolate(windows, gap);
                },
                rig,
                walk,
                MissingFrames.of(gaps));
        assertEquals(List.of(4), batches);
    }

    @Test
    void theUpAxisAndTheUnitMakeNoDifference() {
        SpaceChange change = new SpaceChange(SpaceChange.Rotation.Y_UP_TO_Z_UP, 0.01);
        MissingFrames missing = MissingFrames.of(GAP);
        Clip rotated = change.apply(walk);
        Clip expected = change.apply(fill(ClipInbetweenerTest::lift, rig, walk, missing));
        Clip filled = fill(ClipInbetweenerTest::lift, Rig.of(rotated), rotated, missing);
        Sample score = new ClipComparison(Rig.of(rotated), expected).score(filled, missing);
        assertTrue(score.value(GapMeasures.ERROR) < 1e-3, score.toString());
    }

    @Test
    void aFootOfWhichTheInbetweenerSaysThatItStandsIsHeldThoughItSlides() {
        MissingFrames missing = MissingFrames.of(GAP);
        InbetweenOptions held = InbetweenOptions.DEFAULT.withFixedFeet(true);
        Clip seen = ClipInbetweener.with(Baselines::interpolate)
                .fill(rig, walk, missing, held, done -> {})
                .get(0);
        Clip told = ClipInbetweener.with(ClipInbetweenerTest::standOnTheLeft)
                .fill(rig, walk, missing, held, done -> {})
                .get(0);
        assertTrue(way(seen) > 0.05 * rig.height(), "interpolated, it slides: " + way(seen));
        assertEquals(0, way(told), 1e-3 * rig.height());
    }

    @Test
    void aFootThatIsInOnePlaceBeforeAndAfterStaysThoughTheFillerMovesIt() {
        int foot = rig.roles().joint(BodyPart.FOOT, Side.LEFT);
        int first = IntStream.range(20, 60)
                .filter(frame -> position(walk, frame - 1, foot)
                                .minus(position(walk, frame + 8, foot))
                                .length()
                        < 0.005 * rig.height())
                .findFirst()
                .orElseThrow();
        MissingFrames missing = MissingFrames.of(new FrameSpan(first, first + 7));
        ClipInbetweener swaying = ClipInbetweener.with((windows, gap) -> {
            Baselines.interpolate(windows, gap);
            for (Window window : windows) {
                for (int frame = gap.start(); frame < gap.end(); frame++) {
                    double along = Math.PI * (frame - gap.start() + 1) / (gap.length() + 1);
                    window.root()[3 * frame] += 25 * Math.sin(along); // cm
                }
            }
        });
        double free = farthest(swaying, missing, false, foot) / rig.height();
        assertTrue(free > 0.03, "the inbetweener moves it: " + free);
        double held = farthest(swaying, missing, true, foot) / rig.height();
        assertTrue(held < 0.01, "it is held: " + held);
    }

    /** Returns how far a joint goes from where it is before the first gap, horizontally. */
    private double farthest(ClipInbetweener inbetweener, MissingFrames missing, boolean held, int joint) {
        InbetweenOptions options = InbetweenOptions.DEFAULT.withFixedFeet(held);
        Clip filled = inbetweener.fill(rig, walk, missing, options, done -> {}).get(0);
        FrameSpan gap = missing.spans().get(0);
        Vec3 place = position(walk, gap.first() - 1, joint);
        return IntStream.rangeClosed(gap.first(), gap.last())
                .mapToDouble(frame -> position(filled, frame, joint)
                        .minus(place)
                        .rejectedFrom(rig.up())
                        .length())
                .max()
                .orElse(0);
    }

    @Test
    void feetThatAreToldToStandWhereNoLegReachesDoNotLowerTheBody() {
        MissingFrames missing = MissingFrames.of(new FrameSpan(30, 74));
        ClipInbetweener fooled = ClipInbetweener.with((windows, gap) -> {
            Baselines.interpolate(windows, gap);
            for (Window window : windows) {
                for (int i = 4 * gap.start(); i < 4 * gap.end(); i++) {
                    window.contacts()[i] = 0.9;
                }
            }
        });
        Clip free = fooled.fill(rig, walk, missing, InbetweenOptions.DEFAULT.withFixedFeet(false), done -> {})
                .get(0);
        Clip held = fooled.fill(rig, walk, missing, InbetweenOptions.DEFAULT.withFixedFeet(true), done -> {})
                .get(0);
        int hips = rig.roles().joint(BodyPart.HIPS, Side.CENTER);
        double lowest = 0;
        for (int frame = 30; frame < 75; frame++) {
            Vec3 moved = position(free, frame, hips).minus(position(held, frame, hips));
            lowest = Math.max(lowest, moved.dot(rig.up()));
        }
        assertTrue(lowest < 0.015 * rig.height(), "hips go down by " + lowest / rig.height() + " heights");
    }

    /** Interpolates, and tells that the left foot stands in the middle of the gap. */
    private static void standOnTheLeft(List<Window> windows, Gap gap) {
        Baselines.interpolate(windows, gap);
        for (Window window : windows) {
            for (int frame = gap.start() + 7; frame < gap.start() + 13; frame++) {
                window.contacts()[CanonicalBody.feet().length * frame] = 0.9;
            }
        }
    }

    /** Returns the way of the left foot across the floor in the middle of the gap. */
    private double way(Clip clip) {
        int foot = rig.roles().joint(BodyPart.FOOT, Side.LEFT);
        return position(clip, GAP.first() + 12, foot)
                .minus(position(clip, GAP.first() + 8, foot))
                .rejectedFrom(rig.up())
                .length();
    }

    @ParameterizedTest
    @CsvSource({"TOE, 85", "HAND, 120"})
    void feetAndHandsStayAboveTheFloorThoughTheFillerSinksTheBody(BodyPart part, double depth) {
        MissingFrames missing = MissingFrames.of(GAP);
        ClipInbetweener sinking = ClipInbetweener.with((windows, gap) -> {
            Baselines.interpolate(windows, gap);
            for (Window window : windows) {
                for (int frame = gap.start(); frame < gap.end(); frame++) {
                    double along = (frame - gap.start() + 1.0) / (gap.end() - gap.start() + 1);
                    window.root()[3 * frame + 1] -= depth * Math.sin(Math.PI * along);
                }
            }
        });
        int joint = rig.roles().joint(part, Side.LEFT);
        double floor = lowest(walk, rig.roles().joint(BodyPart.TOE, Side.LEFT));
        double sunk = lowest(filled(sinking, missing, false), joint);
        assertTrue(sunk < floor - 0.02 * rig.height(), "it sinks to " + sunk);
        double held = lowest(filled(sinking, missing, true), joint);
        assertTrue(held > floor - 0.01 * rig.height(), "it is at " + held + ", below " + floor);
    }

    private Clip filled(ClipInbetweener inbetweener, MissingFrames missing, boolean held) {
        InbetweenOptions options = InbetweenOptions.DEFAULT.withFixedFeet(held);
        return inbetweener.fill(rig, walk, missing, options, done -> {}).get(0);
    }

    private double lowest(Clip clip, int joint) {
        return IntStream.range(0, clip.frameCount())
                .mapToDouble(
                        frame -> WorldPose.of(clip.pose(frame)).position(joint).dot(rig.up()))
                .min()
                .orElseThrow();
    }

    /** As a network does, which knows standing bodies from those in the air by their height. */
    private static void liftAboutTheFloor(List<Window> windows, Gap gap) {
        lift(windows, gap);
        for (Window window : windows) {
            for (int frame = gap.start(); frame < gap.end(); frame++) {
                window.root()[3 * frame + 1] = Math.min(140, Math.max(60, window.root()[3 * frame + 1]));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"5", "-0.5"})
    void aFloorAnywhereMakesNoDifference(double heights) {
        MissingFrames missing = MissingFrames.of(GAP);
        double shift = heights * rig.height();
        int root = RootMotionJoint.of(walk, rig.roles().joint(BodyPart.HIPS, Side.CENTER));
        Clip raised = walk.map(
                walk.translatedJoints(),
                (frame, pose, world) -> world.shift(root, rig.up().times(shift), pose));
        Clip expected = fill(ClipInbetweenerTest::liftAboutTheFloor, rig, walk, missing);
        Clip filled = fill(ClipInbetweenerTest::liftAboutTheFloor, rig, raised, missing);
        int hips = rig.roles().joint(BodyPart.HIPS, Side.CENTER);
        for (int frame = GAP.first(); frame <= GAP.last(); frame++) {
            double above = WorldPose.of(expected.pose(frame)).position(hips).dot(rig.up());
            double is = WorldPose.of(filled.pose(frame)).position(hips).dot(rig.up());
            assertEquals(above + shift, is, 0.02 * rig.height(), "frame " + frame);
        }
    }

    @Test
    void whoIsToldOfProgressMayCancel() {
        assertThrows(
                CancellationException.class,
                () -> ClipInbetweener.interpolating()
                        .fill(rig, walk, MissingFrames.of(GAP), InbetweenOptions.DEFAULT, done -> {
                            throw new CancellationException();
                        }));
    }
}

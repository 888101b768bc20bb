package dev.limber.evaluation.blocking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.inbetween.CanonicalBody;
import dev.limber.inbetween.Inbetweener;
import dev.limber.inbetween.MotionSet;
import dev.limber.inbetween.Sways;
import dev.limber.inbetween.Window;
import dev.limber.inbetween.measure.PositionStatistics;
import dev.limber.inbetween.rig.ClipInbetweener;
import dev.limber.inbetween.rig.InbetweenOptions;
import dev.limber.motion.Quat;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlockingEvaluationTest {
    private final MotionSet set = new MotionSet(Sways.offsets(), List.of(Sways.motion("a", 200, 1)));
    private final BlockingEvaluation evaluation = new BlockingEvaluation(set, PositionStatistics.of(set));

    private List<BlockingEvaluation.Row> score(BlockingMethod... methods) {
        return evaluation.score(List.of(methods), List.of(15, 30), Integer.MAX_VALUE, done -> {});
    }

    @Test
    void theRecordingItselfHasNoErrors() {
        BlockingMethod recording = new BlockingMethod("recording", (blocking, offsets) -> List.of(blocking.motion()));
        List<BlockingEvaluation.Row> rows = score(recording);
        assertEquals(6, rows.size(), "three schedules of two spacings");
        for (BlockingEvaluation.Row row : rows) {
            assertTrue(row.score().windows() > 0);
            assertEquals(0, row.score().l2p(), 1e-9);
            assertEquals(0, row.score().l2q(), 1e-9);
            assertEquals(1, row.score().jerk(), 1e-9);
            assertEquals(0, row.score().sunk());
        }
    }

    @Test
    void aBodyThatSitsDownIsSeen() {
        BlockingMethod sitting = new BlockingMethod("sitting", (blocking, offsets) -> {
            Window window = blocking.motion().first(blocking.motion().frameCount());
            window.root()[3 * 5 + 1] -= 11;
            return List.of(window);
        });
        assertEquals(1, score(sitting).get(0).score().sunk());
    }

    @Test
    void fewerWindowsAreChosenEvenlyWhenAsked() {
        List<BlockingMethod> methods = List.of(BlockingMethod.INTERPOLATION);
        assertEquals(
                2,
                evaluation
                        .score(methods, List.of(15), 2, done -> {})
                        .get(0)
                        .score()
                        .windows());
    }

    @Test
    void splinesAreNearerThanLinesToAMotionThatSways() {
        List<BlockingEvaluation.Row> rows = score(BlockingMethod.INTERPOLATION, BlockingMethod.SPLINE);
        assertEquals("even", rows.get(0).schedule());
        assertTrue(rows.get(1).score().l2p() < rows.get(0).score().l2p());
        assertTrue(rows.get(1).score().l2q() < rows.get(0).score().l2q());
    }

    @Test
    void anInbetweenerThatInterpolatesScoresAsInterpolation() {
        BlockingMethod same = BlockingMethod.of("same", ClipInbetweener.interpolating(), InbetweenOptions.DEFAULT);
        List<BlockingEvaluation.Row> rows = score(BlockingMethod.INTERPOLATION, same);
        assertEquals(rows.get(0).score().l2p(), rows.get(1).score().l2p(), 1e-4);
    }

    @Test
    void anInbetweenerSeesKeysOnTheCanonicalBodyAsTheyWereRecorded() {
        MotionSet common = new MotionSet(CanonicalBody.commonOffsets(), set.motions());
        List<Window> seen = new ArrayList<>();
        Inbetweener watching = (windows, gap) ->
                seen.addAll(windows.stream().map(w -> w.first(w.frameCount())).toList());
        BlockingMethod method = BlockingMethod.of(
                "watching", ClipInbetweener.with(watching), InbetweenOptions.DEFAULT.withFixedFeet(false));
        new BlockingEvaluation(common, PositionStatistics.of(common))
                .score(List.of(method), List.of(30), 1, done -> {});
        Window recorded = Window.of(set.motions().get(0), 0, 1);
        assertTrue(!seen.isEmpty());
        for (int j = 1; j < CanonicalBody.JOINTS; j++) {
            double angle = Quat.angle(recorded.rotations(), 4 * j, seen.get(0).rotations(), 4 * j);
            assertEquals(0, angle, 0.01, CanonicalBody.NAMES.get(j));
        }
    }

    @Test
    void ofTakesTheBestCountsAndHowFarTheyAreApart() {
        BlockingMethod takes = new BlockingMethod("takes", (blocking, offsets) -> {
            Window line =
                    BlockingMethod.INTERPOLATION.takes().of(blocking, offsets).get(0);
            return List.of(line, blocking.motion());
        });
        BlockingScore score = score(takes).get(0).score();
        assertTrue(score.l2p() > 0.1);
        assertEquals(0, score.best(), 1e-9);
        assertTrue(score.spread() > 1, "cm apart: " + score.spread());
    }

    /** A whole turn leads to the same key, with the other sign of the quaternion. */
    @Test
    void aJointThatComesToAKeyTheOtherWayRoundIsWrongInThatGapAlone() {
        BlockingMethod turning = new BlockingMethod("turning", (blocking, offsets) -> {
            Window window = blocking.motion().first(blocking.motion().frameCount());
            int next = blocking.gap().keyAfter(1);
            double[] turn = new double[4];
            for (int frame = 1; frame < next; frame++) {
                Quat.exp(new double[] {2 * Math.PI * frame / next, 0, 0}, 0, turn, 0);
                int hand = 4 * (frame * CanonicalBody.JOINTS + CanonicalBody.NAMES.indexOf("LeftHand"));
                Quat.multiply(window.rotations(), hand, turn, 0, window.rotations(), hand);
            }
            return List.of(window);
        });
        double error = score(turning).get(0).score().l2q();
        assertTrue(error > 0.05 && error < 0.8, "of at most 2 in the first of many gaps: " + error);
    }
}

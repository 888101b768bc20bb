package dev.limber.evaluation.inbetween;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.evaluation.gap.GapMeasures;
import dev.limber.inbetween.Baselines;
import dev.limber.inbetween.MotionSet;
import dev.limber.inbetween.Sways;
import dev.limber.motion.report.Sample;
import java.util.List;
import org.junit.jupiter.api.Test;

class WindowComparisonTest {
    private final WindowComparison benchmark =
            new WindowComparison(new MotionSet(Sways.offsets(), List.of(Sways.motion("sway", 300, 4))));

    @Test
    void theRecordingItselfHasSmoothSeams() {
        Sample scores = benchmark.score((windows, gap) -> {}, 20);
        assertEquals(0, scores.value(GapMeasures.KEY_ERROR));
        assertEquals(1, scores.value(GapMeasures.SMOOTH), 0.2);
    }

    @Test
    void holdingTheLastPoseJumpsAtTheTarget() {
        Sample scores = benchmark.score(Baselines::hold, 20);
        assertEquals(0, scores.value(GapMeasures.KEY_ERROR));
        assertEquals(0, scores.value(GapMeasures.SMOOTH));
        assertTrue(scores.value(GapMeasures.SEAM_JUMP) > 10, "jump " + scores.value(GapMeasures.SEAM_JUMP));
    }

    @Test
    void aChangedKeyIsFound() {
        Sample scores = benchmark.score((windows, gap) -> windows.get(2).root()[3 * gap.end()] += 0.25, 20);
        assertEquals(0.25, scores.value(GapMeasures.KEY_ERROR), 1e-12);
    }
}

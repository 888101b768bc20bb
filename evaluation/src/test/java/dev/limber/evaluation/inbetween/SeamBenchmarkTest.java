package dev.limber.evaluation.inbetween;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.inbetween.Baselines;
import dev.limber.inbetween.MotionSet;
import dev.limber.inbetween.Sways;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeamBenchmarkTest {
    private final SeamBenchmark benchmark =
            new SeamBenchmark(new MotionSet(Sways.offsets(), List.of(Sways.motion("sway", 300, 4))));

    @Test
    void theRecordingItselfHasSmoothSeams() {
        SeamScores scores = benchmark.score((windows, gap) -> {}, 20);
        assertEquals(0, scores.keyError());
        assertEquals(1, scores.smoothSeams(), 0.2);
    }

    @Test
    void holdingTheLastPoseJumpsAtTheTarget() {
        SeamScores scores = benchmark.score(Baselines::hold, 20);
        assertEquals(0, scores.keyError());
        assertEquals(0, scores.smoothSeams());
        assertTrue(scores.seamJump() > 10, "jump " + scores.seamJump());
    }

    @Test
    void aChangedKeyIsFound() {
        SeamScores scores = benchmark.score((windows, gap) -> windows.get(2).root()[3 * gap.end()] += 0.25, 20);
        assertEquals(0.25, scores.keyError(), 1e-12);
    }
}

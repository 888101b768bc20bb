package dev.limber.inbetween.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.limber.inbetween.Baselines;
import dev.limber.inbetween.CanonicalMotionReader;
import dev.limber.inbetween.Inbetweener;
import dev.limber.inbetween.MotionSet;
import dev.limber.motion.LimberData;
import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The figures that a right implementation gives with 27 clips of LAFAN1: subjects 1 to 4 for statistics, 5 for tests. */
@Tag("slow")
class WindowBenchmarkTest {
    private static WindowBenchmark benchmark;

    @BeforeAll
    static void readClips() throws IOException {
        MotionSet all = CanonicalMotionReader.readAll(LimberData.folder().resolve("lafan1"));
        MotionSet training = all.filter(name -> !name.endsWith("_subject5"));
        benchmark =
                new WindowBenchmark(all.filter(name -> name.endsWith("_subject5")), PositionStatistics.of(training));
    }

    @Test
    void testSetHas376Windows() {
        assertEquals(376, benchmark.windowCount());
    }

    @Test
    void holdingTheLastPoseScoresAsPublished() {
        check(Baselines::hold, 5, 0.487, 1.274, 0.0039);
        check(Baselines::hold, 15, 1.006, 3.117, 0.0399);
        check(Baselines::hold, 30, 1.466, 5.556, 0.1905);
        check(Baselines::hold, 45, 1.782, 7.827, 0.4377);
    }

    @Test
    void interpolationScoresAsPublished() {
        check(Baselines::interpolate, 5, 0.180, 0.292, 0.0016);
        check(Baselines::interpolate, 15, 0.524, 1.061, 0.0284);
        check(Baselines::interpolate, 30, 0.866, 2.158, 0.1552);
        check(Baselines::interpolate, 45, 1.092, 3.164, 0.3723);
    }

    private static void check(Inbetweener inbetweener, int missing, double l2q, double l2p, double npss) {
        GapScores scores = benchmark.score(inbetweener, missing);
        assertEquals(l2q, scores.l2q(), 0.0005001, "L2Q at " + missing);
        assertEquals(l2p, scores.l2p(), 0.0005001, "L2P at " + missing);
        assertEquals(npss, scores.npss(), 0.00005001, "NPSS at " + missing);
    }
}

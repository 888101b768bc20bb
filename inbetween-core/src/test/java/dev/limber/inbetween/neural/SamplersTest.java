package dev.limber.inbetween.neural;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.inbetween.CanonicalBody;
import dev.limber.inbetween.Gap;
import dev.limber.inbetween.MotionSet;
import dev.limber.inbetween.Pins;
import dev.limber.inbetween.Sways;
import dev.limber.inbetween.Window;
import dev.limber.inbetween.WorldWindow;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SamplersTest {
    private static final BatchSettings VARIED = new BatchSettings(4, 5, 20, true, true);
    private static final BatchSettings BENCHMARK = new BatchSettings(4, 5, 20, true, false);

    private final MotionSet set = new MotionSet(Sways.offsets(), List.of(Sways.motion("a", 60, 1)));
    private final SplittableRandom random = new SplittableRandom(1);

    @Test
    void gapsOfTheBenchmarkHaveTenPastFramesAndOneTarget() {
        Set<Integer> lengths = new HashSet<>();
        for (int i = 0; i < 500; i++) {
            GapSampler.Layout layout = new GapSampler(BENCHMARK).layout(60, random);
            assertEquals(new Gap(10, layout.gap().length()), layout.gap());
            assertEquals(layout.gap().end() + 1, layout.frames());
            lengths.add(layout.gap().length());
        }
        assertEquals(16, lengths.size(), "every length from 5 to 20");
    }

    @Test
    void variedGapsHaveOneToTenGivenFramesAroundThemAndSometimesKeys() {
        Set<Integer> past = new HashSet<>();
        Set<Integer> future = new HashSet<>();
        boolean keys = false;
        for (int i = 0; i < 500; i++) {
            GapSampler.Layout layout = new GapSampler(VARIED).layout(60, random);
            past.add(layout.gap().start());
            future.add(layout.frames() - layout.gap().end());
            keys |= !layout.gap().keys().isEmpty();
        }
        assertEquals(10, past.size());
        assertEquals(10, future.size());
        assertTrue(keys);
    }

    @Test
    void pinsAreOnMissingFramesAlone() {
        GapSampler sampler = new GapSampler(VARIED);
        WorldWindow truth = WorldWindow.of(Window.of(set.motions().get(0), 0, 60), set.offsets());
        boolean any = false;
        for (int i = 0; i < 200; i++) {
            GapSampler.Layout layout = sampler.layout(40, random);
            Pins pins = sampler.pins(layout.gap(), truth, random);
            for (int frame = 0; frame < layout.frames(); frame++) {
                for (int j = 0; j < CanonicalBody.JOINTS; j++) {
                    any |= pins.isSet(frame, j);
                    assertFalse(pins.isSet(frame, j) && !layout.gap().isMissing(frame));
                }
            }
        }
        assertTrue(any);
    }

    @Test
    void variedWindowsAreSometimesFasterOrSlower() {
        WindowSampler sampler = new WindowSampler(set, VARIED);
        double circle = 100 * 2 * Math.sin(0.03 / 2); // cm a frame, as recorded
        double fastest = 0;
        double slowest = circle;
        for (int i = 0; i < 100; i++) {
            Window window = sampler.draw(20, random);
            double[] root = window.root();
            double speed = Math.hypot(root[3] - root[0], root[5] - root[2]);
            fastest = Math.max(fastest, speed);
            slowest = Math.min(slowest, speed);
        }
        assertTrue(fastest > 1.3 * circle && fastest < 2.02 * circle, fastest + " against " + circle);
        assertTrue(slowest < 0.9 * circle && slowest > 0.81 * circle, slowest + " against " + circle);
    }

    @Test
    void blockedBatchesHaveIsolatedKeysAndNothingElse() {
        MotionSet longer = new MotionSet(Sways.offsets(), List.of(Sways.motion("a", 300, 1)));
        BatchSettings settings = new BatchSettings(8, 5, 60, true, true);
        BatchSampler sampler = new BatchSampler(settings, new WindowSampler(longer, settings), longer.offsets());
        Set<Integer> counts = new HashSet<>();
        for (int i = 0; i < 60; i++) {
            BatchSampler.Batch batch = sampler.draw(1, random);
            GapWindows asked = batch.asked();
            int frames = asked.windows().get(0).frameCount();
            for (int w = 0; w < asked.count(); w++) {
                assertEquals(frames, asked.windows().get(w).frameCount());
                assertEquals(frames, batch.truth().get(w).frameCount());
                Gap gap = asked.gaps().get(w);
                if (gap.start() == 1 && gap.end() == frames - 1) {
                    counts.add(gap.keys().size() + 2);
                }
            }
        }
        assertTrue(counts.contains(2) && counts.stream().anyMatch(count -> count > 8), counts.toString());
    }

    @Test
    void batchesOfShortRecordingsAreDrawnToo() {
        BatchSettings settings = new BatchSettings(8, 5, 120, true, true);
        BatchSampler sampler = new BatchSampler(settings, new WindowSampler(set, settings), set.offsets());
        for (int i = 0; i < 60; i++) {
            assertTrue(sampler.draw(1, random).asked().windows().get(0).frameCount() <= 60);
        }
    }

    @Test
    void aRepeatedBatchHasEveryWindowSeveralTimesInARow() {
        BatchSettings settings = new BatchSettings(4, 5, 20, true, true);
        BatchSampler sampler = new BatchSampler(settings, new WindowSampler(set, settings), set.offsets());
        BatchSampler.Batch once = sampler.draw(1, random);
        BatchSampler.Batch thrice = once.repeated(3);
        assertEquals(3 * once.asked().count(), thrice.asked().count());
        assertEquals(once.truth().get(1), thrice.truth().get(5));
        assertEquals(once.asked().gaps().get(1), thrice.asked().gaps().get(5));
    }
}

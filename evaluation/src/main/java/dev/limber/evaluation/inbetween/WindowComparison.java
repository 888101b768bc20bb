package dev.limber.evaluation.inbetween;

import dev.limber.evaluation.gap.FilledClip;
import dev.limber.evaluation.gap.FilledGap;
import dev.limber.evaluation.gap.GapMeasures;
import dev.limber.inbetween.CanonicalBody;
import dev.limber.inbetween.CanonicalMotion;
import dev.limber.inbetween.FootContact;
import dev.limber.inbetween.Gap;
import dev.limber.inbetween.Inbetweener;
import dev.limber.inbetween.MotionSet;
import dev.limber.inbetween.Window;
import dev.limber.inbetween.WorldWindow;
import dev.limber.inbetween.measure.WindowBenchmark;
import dev.limber.motion.Vec3;
import dev.limber.motion.metric.FootSkate;
import dev.limber.motion.metric.JointPaths;
import dev.limber.motion.report.Sample;
import java.util.ArrayList;
import java.util.List;

/** Measures on the windows of {@link WindowBenchmark} what an animator sees first: keys, seams and feet; lengths in cm. */
public final class WindowComparison {
    private static final Vec3 UP = new Vec3(0, 1, 0);

    private final float[] offsets;
    private final List<Recorded> windows = new ArrayList<>();

    /** @param usualJump of the recording that the window is of */
    private record Recorded(Window window, double usualJump) {}

    public WindowComparison(MotionSet test) {
        offsets = test.offsets();
        for (CanonicalMotion motion : test.motions()) {
            double usualJump = GapMeasures.usualJump(paths(Window.of(motion, 0, motion.frameCount())));
            WindowBenchmark.windows(new MotionSet(offsets, List.of(motion)))
                    .forEach(window -> windows.add(new Recorded(window, usualJump)));
        }
    }

    private JointPaths paths(Window window) {
        return JointPaths.of(
                CanonicalBody.JOINTS,
                CanonicalBody.FRAME_TIME,
                WorldWindow.of(window, offsets).positions());
    }

    /** Fills a gap of {@code missing} frames, at most 45, in every window. */
    public Sample score(Inbetweener inbetweener, int missing) {
        Gap gap = new Gap(Inbetweener.PAST, missing);
        List<Window> filled = new ArrayList<>();
        for (Recorded recorded : windows) {
            filled.add(recorded.window().first(gap.end() + 1));
        }
        inbetweener.fill(filled, gap);
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < filled.size(); i++) {
            samples.add(sample(windows.get(i), filled.get(i), gap));
        }
        return Sample.sum(samples);
    }

    private Sample sample(Recorded recorded, Window filled, Gap gap) {
        JointPaths truth = paths(recorded.window());
        JointPaths guess = paths(filled).then(truth);
        FilledClip clip = new FilledClip(truth, guess, frame -> frame >= gap.start() && frame < gap.end(), 1);
        FootSkate slide = FootSkate.NONE;
        for (int foot : CanonicalBody.feet()) {
            slide = slide.plus(FootSkate.of(
                    frame -> guess.position(frame, foot),
                    frame -> FootContact.BENCHMARK.covers(
                            truth.position(frame, foot).distance(truth.position(frame - 1, foot))),
                    UP,
                    CanonicalBody.FRAME_TIME,
                    gap.start() - 1,
                    gap.end()));
        }
        return Sample.of(GapMeasures.OF_CLIP, clip)
                .plus(Sample.of(
                        GapMeasures.OF_GAP,
                        new FilledGap(clip, gap.start(), gap.end() - 1, recorded.usualJump(), slide)));
    }
}

package dev.limber.inbetween.rig;

import dev.limber.inbetween.CanonicalBody;
import dev.limber.inbetween.Gap;
import dev.limber.inbetween.Inbetweener;
import java.util.ArrayList;
import java.util.List;

/**
 * Gaps of a clip that are filled in one pass, and their place in the window of the in-betweener. The window has 30
 * frames a second, slightly stretched so that given frames of the clip lie on frames of the window.
 *
 * @param stretches the gaps whose frames are taken over, first to last
 * @param gap all of them in the window; what is given between them are its keys
 * @param times (frame of the window) ascending, where it lies in the clip, in frames of the clip
 */
record GapPass(List<Stretch> stretches, Gap gap, List<Double> times) {
    /** Given frames of the window that make two gaps so different that each is better filled by itself. */
    private static final int APART = 4;

    private static final double ROUNDING = 1e-9;

    /**
     * A gap of the clip in the window.
     *
     * @param before the frame of the window at which the clip's given frame before the gap lies
     * @param after the frame of the window at which the clip's given frame after the gap lies
     */
    record Stretch(FrameSpan missing, int before, int after) {
        /** Returns where a frame of the clip lies in the window. */
        double place(int frame) {
            double along = (frame - missing.first() + 1.0) / (missing.length() + 1);
            return before + along * (after - before);
        }
    }

    /**
     * The properties that windows must share to be filled in one batch.
     *
     * @param frames of the window
     */
    record Shape(Gap gap, int frames) {}

    Shape shape() {
        return new Shape(gap, times.size());
    }

    /**
     * Plans how to fill gaps; gaps too short to hold a frame of the window are left out. Where a row of isolated keys is too
     * long for one pass, the next has the last gap of the one before it too, which shows where the motion comes from.
     *
     * @param cuts beyond which given frames are not shown
     * @param longest as long as inbetweeners know gaps, keys counted, in frames of the window
     */
    static List<GapPass> plan(MissingFrames missing, Cuts cuts, int frameCount, double frameTime, int longest) {
        double rate = frameTime / CanonicalBody.FRAME_TIME; // frames of the window per frame of the clip
        List<GapPass> passes = new ArrayList<>();
        List<FrameSpan> gaps = missing.spans();
        for (int i = 0; i < gaps.size(); ) {
            if (steps(gaps.get(i), rate) < 2) {
                i++;
                continue;
            }
            int first = i > 0
                            && given(gaps, i - 1, rate) < APART
                            && steps(gaps.get(i - 1), rate) >= 2
                            && steps(gaps.get(i - 1), rate) + given(gaps, i - 1, rate) + steps(gaps.get(i), rate)
                                    <= longest
                    ? i - 1
                    : i;
            int last = i;
            int length = steps(gaps.get(i), rate)
                    + (first < i ? steps(gaps.get(first), rate) + given(gaps, first, rate) : 0);
            while (last + 1 < gaps.size()) {
                int given = given(gaps, last, rate);
                int next = steps(gaps.get(last + 1), rate);
                if (given >= APART || next < 2 || length + given + next > longest) {
                    break;
                }
                length += given + next;
                last++;
            }
            int from = first == 0 ? 0 : gaps.get(first - 1).last() + 1;
            int to = last + 1 == gaps.size()
                    ? frameCount - 1
                    : gaps.get(last + 1).first() - 1;
            GapPass pass = of(
                    gaps.subList(first, last + 1),
                    cuts.firstBefore(gaps.get(first).first() - 1, from),
                    cuts.lastAfter(gaps.get(last).last() + 1, to),
                    rate);
            passes.add(new GapPass(pass.stretches().subList(i - first, last + 1 - first), pass.gap(), pass.times()));
            i = last + 1;
        }
        return passes;
    }

    /** Returns how many given frames of the window lie between a gap and the next, beside the first of them. */
    private static int given(List<FrameSpan> gaps, int gap, double rate) {
        return (int) Math.round((gaps.get(gap + 1).first() - gaps.get(gap).last() - 2) * rate);
    }

    /** Returns how many frames of the window lead from the given frame before a gap to the one after it. */
    private static int steps(FrameSpan gap, double rate) {
        return Math.max(1, (int) Math.round((gap.length() + 1) * rate));
    }

    /**
     * @param from the first of the given frames before the gaps
     * @param to the last of the given frames after them
     */
    private static GapPass of(List<FrameSpan> gaps, int from, int to, double rate) {
        List<Double> times = new ArrayList<>();
        List<Stretch> stretches = new ArrayList<>();
        List<Integer> keys = new ArrayList<>();
        FrameSpan first = gaps.get(0);
        double step = (first.length() + 1.0) / steps(first, rate);
        int past = (int) Math.min(Inbetweener.PAST, 1 + (first.first() - 1 - from) / step + ROUNDING);
        for (int i = past - 1; i >= 0; i--) {
            times.add(first.first() - 1 - i * step);
        }
        for (FrameSpan missing : gaps) {
            int shown = stretches.isEmpty()
                    ? 0
                    : (int) Math.round((missing.first() - 1 - times.get(times.size() - 1)) * rate);
            walk(times, missing.first() - 1, shown);
            int before = times.size() - 1;
            for (int key = stretches.isEmpty()
                            ? before + 1
                            : stretches.get(stretches.size() - 1).after();
                    key <= before;
                    key++) {
                keys.add(key);
            }
            walk(times, missing.last() + 1, steps(missing, rate));
            stretches.add(new Stretch(missing, before, times.size() - 1));
        }
        int end = times.size() - 1;
        FrameSpan last = gaps.get(gaps.size() - 1);
        step = (last.length() + 1.0) / steps(last, rate);
        int future = (int) Math.min(Inbetweener.PAST, 1 + (to - last.last() - 1) / step + ROUNDING);
        for (int i = 1; i < future; i++) {
            times.add(last.last() + 1 + i * step);
        }
        return new GapPass(List.copyOf(stretches), new Gap(past, end - past, keys), List.copyOf(times));
    }

    /** Adds {@code steps} times of even distance that lead to {@code goal}. */
    private static void walk(List<Double> times, int goal, int steps) {
        double from = times.get(times.size() - 1);
        for (int i = 1; i <= steps; i++) {
            times.add(from + (goal - from) * i / steps);
        }
    }
}

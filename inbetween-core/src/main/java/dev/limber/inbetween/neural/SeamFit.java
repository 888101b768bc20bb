package dev.limber.inbetween.neural;

import dev.limber.inbetween.FrameChange;
import dev.limber.inbetween.Gap;
import dev.limber.inbetween.Pins;
import dev.limber.inbetween.Window;
import java.util.List;
import java.util.Optional;

/**
 * Fits filled gaps to the motion around them. A network that meets a motion unlike those that it learned from starts a gap
 * too much as people usually go on, and too little as this motion was going. How much its velocity should count is seen
 * from given frames: the last of them are hidden and filled too, and the share of the velocity that comes closest to them
 * is added to the gap, where it fades out. Motion that the network knows stays nearly as it is.
 */
final class SeamFit {
    /** Given frames on either side of the gap that are hidden at most, and at least. */
    private static final int MOST_HIDDEN = 4;

    private static final int FEWEST_HIDDEN = 2;
    /** Given frames beside them, which show velocity and acceleration. */
    private static final int SHOWN = 3;
    /** Frames into the gap at which nothing of the correction is left. */
    private static final int REACH = 12;
    /** How much of the last acceleration goes on into the gap; of four data sets, two would have some more or less. */
    private static final double ACCELERATION = 0.4;
    /** Radians of a joint that a centimetre of the hips counts, as the whole body goes along. */
    private static final double HIPS = 0.09;

    private final Window window; // filled
    private final Window hindsight; // the same with frames hidden and filled
    private final Gap gap;

    private SeamFit(Window window, Window hindsight, Gap gap) {
        this.window = window;
        this.hindsight = hindsight;
        this.gap = gap;
    }

    /** Fills the gaps of windows. */
    @FunctionalInterface
    interface Filling {
        void fill(List<Window> windows, List<Pins> pins, Gap gap);
    }

    /**
     * Corrects filled gaps, but for those with pins, which say themselves what is wanted.
     *
     * @param longest gap that the filling knows
     */
    static void apply(List<Window> windows, List<Pins> pins, Gap gap, int longest, Filling filling) {
        int spare = longest - gap.length();
        int before = hidden(gap.start(), spare);
        int after = hidden(windows.get(0).frameCount() - gap.end(), spare - before);
        if (before + after == 0) {
            return;
        }
        List<Window> hidden = windows.stream()
                .map(window -> window.first(window.frameCount()))
                .toList();
        filling.fill(hidden, pins, new Gap(gap.start() - before, before + gap.length() + after, gap.keys()));
        for (int w = 0; w < windows.size(); w++) {
            if (pins.get(w).isEmpty()) {
                new SeamFit(windows.get(w), hidden.get(w), gap).fit(before, after);
            }
        }
    }

    /** Returns how many of the given frames on a side of the gap may be hidden. */
    private static int hidden(int given, int spare) {
        int hidden = Math.min(MOST_HIDDEN, Math.min(given - SHOWN, spare));
        return hidden < FEWEST_HIDDEN ? 0 : hidden;
    }

    private void fit(int before, int after) {
        int first = gap.start() - 1;
        int last = gap.end();
        // Both are seen before either changes anything.
        Optional<FrameChange> start = correction(first, 1, before);
        Optional<FrameChange> end = correction(last, -1, after);
        start.ifPresent(lacking -> correct(lacking, first, 1));
        end.ifPresent(lacking -> correct(lacking, last, -1));
    }

    /**
     * Returns what the first step into the gap lacks, if given frames were hidden to see it.
     *
     * @param key the given frame beside the gap
     * @param inwards the direction of the gap from it, 1 or -1
     * @param hidden given frames on this side that were hidden
     */
    private Optional<FrameChange> correction(int key, int inwards, int hidden) {
        if (hidden == 0) {
            return Optional.empty();
        }
        int earlier = key - inwards * hidden;
        FrameChange then = lacking(hindsight, earlier, inwards);
        double along = 0;
        double size = 0;
        for (int step = 1; step <= hidden; step++) {
            int frame = earlier + inwards * step;
            double share = share(step, steps(key, inwards) + hidden);
            FrameChange error = FrameChange.between(hindsight.pose(frame), window.pose(frame));
            along += share * error.dot(then, HIPS);
            size += share * share * then.dot(then, HIPS);
        }
        double gain = size == 0 ? 0 : Math.max(0, Math.min(1, along / size));
        return Optional.of(lacking(window, key, inwards).times(gain));
    }

    /** Returns what the first filled step from a given frame differs by from how the given ones go on. */
    private static FrameChange lacking(Window filled, int key, int inwards) {
        FrameChange velocity = FrameChange.between(filled.pose(key - inwards), filled.pose(key));
        FrameChange earlier = FrameChange.between(filled.pose(key - 2 * inwards), filled.pose(key - inwards));
        FrameChange step = FrameChange.between(filled.pose(key), filled.pose(key + inwards));
        return velocity.plus(velocity.minus(earlier), ACCELERATION).minus(step);
    }

    private void correct(FrameChange lacking, int key, int inwards) {
        int steps = steps(key, inwards);
        for (int step = 1; step < Math.min(REACH, steps); step++) {
            lacking.addTo(window.pose(key + inwards * step), share(step, steps));
        }
    }

    /** Returns how many steps lead through the missing frames to the next given one. */
    private int steps(int key, int inwards) {
        return inwards == 1 ? gap.keyAfter(gap.start()) - key : key - gap.keyBefore(gap.end() - 1);
    }

    /** Returns how many times a velocity is added after so many steps: as many times at first, then less and less. */
    private static double share(int step, int steps) {
        double reach = Math.min(REACH, steps);
        double fading = step < reach ? (reach - step) / (reach - 1) : 0;
        return step * fading * fading;
    }
}

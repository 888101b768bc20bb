package dev.limber.inbetween.neural;

import dev.limber.inbetween.Gap;
import dev.limber.inbetween.Inbetweener;
import dev.limber.inbetween.Pins;
import dev.limber.inbetween.WorldWindow;
import java.util.List;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/** Draws the missing and the given frames of a batch. */
record GapSampler(BatchSettings settings) {
    private static final int MOST_KEYS = 4;
    private static final double WITH_KEYS = 0.25;
    private static final double WITH_PINS = 0.25;
    /** Joints that animators hold: the hips' path, hands, feet and the head. */
    private static final List<Integer> PINNED = List.of(0, 17, 21, 3, 7, 13);

    /**
     * A gap in windows.
     *
     * @param frames of each window
     */
    record Layout(Gap gap, int frames) {}

    /**
     * Draws a gap and how much is given around it. Lengths are even on a logarithmic scale.
     *
     * @param longest frames of a window that there may be
     */
    Layout layout(int longest, RandomGenerator random) {
        int shortest = settings.shortestGap();
        int longestGap = Math.max(shortest, Math.min(settings.longestGap(), longest - 2 * Inbetweener.PAST));
        int length = (int) (shortest * Math.pow((longestGap + 1.0) / shortest, random.nextDouble()));
        if (!settings.varied()) {
            return new Layout(new Gap(Inbetweener.PAST, length), Inbetweener.PAST + length + 1);
        }
        int past = random.nextDouble() < 0.6 ? Inbetweener.PAST : random.nextInt(1, Inbetweener.PAST);
        int future = random.nextDouble() < 0.5 ? 1 : random.nextInt(2, Inbetweener.PAST + 1);
        TreeSet<Integer> keys = new TreeSet<>();
        if (length > 2 * shortest && random.nextDouble() < WITH_KEYS) {
            int count = random.nextInt(1, MOST_KEYS + 1);
            for (int i = 0; i < count; i++) {
                keys.add(random.nextInt(past + 1, past + length - 1));
            }
        }
        return new Layout(new Gap(past, length, List.copyOf(keys)), past + length + future);
    }

    /** Draws what is pinned in a window: mostly nothing, else one or two joints through all of the gap or a part of it. */
    Pins pins(Gap gap, WorldWindow truth, RandomGenerator random) {
        Pins pins = new Pins(truth.frameCount());
        if (!settings.varied() || random.nextDouble() >= WITH_PINS) {
            return pins;
        }
        int count = random.nextInt(1, 3);
        for (int i = 0; i < count; i++) {
            int joint = PINNED.get(random.nextInt(PINNED.size()));
            boolean whole = random.nextBoolean();
            int from = whole ? gap.start() : random.nextInt(gap.start(), gap.end());
            int to = whole ? gap.end() : random.nextInt(from, gap.end()) + 1;
            for (int frame = from; frame < to; frame++) {
                if (gap.isMissing(frame)) {
                    pins.set(frame, joint, truth);
                }
            }
        }
        return pins;
    }
}

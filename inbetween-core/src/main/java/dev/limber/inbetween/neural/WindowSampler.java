package dev.limber.inbetween.neural;

import dev.limber.inbetween.CanonicalMotion;
import dev.limber.inbetween.MotionSet;
import dev.limber.inbetween.Window;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Draws windows of a set, at all offsets with equal probability, half of them mirrored, and half at another speed. */
public final class WindowSampler {
    /** Most windows are this much faster or slower at most, as a logarithm: by 22 %. */
    private static final double SPEED = 0.2;
    /** Some go up to twice as fast: what is animated is quicker than what people do. */
    private static final double FAST = 0.7;

    private final MotionSet set;
    private final boolean mirrored;
    private final boolean varied;
    private final int longest;

    public WindowSampler(MotionSet set, BatchSettings settings) {
        this.set = set;
        mirrored = settings.mirrored();
        varied = settings.varied();
        longest = set.motions().stream()
                .mapToInt(CanonicalMotion::frameCount)
                .max()
                .orElse(0);
    }

    /**
     * Draws a window.
     *
     * @throws IllegalArgumentException when no motion is that long
     */
    public Window draw(int frames, RandomGenerator random) {
        if (!varied || random.nextBoolean()) {
            return drawAsRecorded(frames, random);
        }
        boolean fast = random.nextInt(3) == 0;
        double speed = Math.exp(random.nextDouble(fast ? 0 : -SPEED, fast ? FAST : SPEED));
        int needed = (int) Math.ceil((frames - 1) * speed) + 1;
        if (needed > longest) {
            return drawAsRecorded(frames, random);
        }
        double[] times = new double[frames];
        Arrays.setAll(times, frame -> frame * speed);
        return drawAsRecorded(needed, random).at(times);
    }

    /** Returns the frames of the longest motion. */
    int longest() {
        return longest;
    }

    private Window drawAsRecorded(int frames, RandomGenerator random) {
        long starts = 0;
        for (CanonicalMotion motion : set.motions()) {
            starts += starts(motion, frames);
        }
        if (starts == 0) {
            throw new IllegalArgumentException("no recording has " + frames + " frames");
        }
        long at = random.nextLong(starts);
        for (CanonicalMotion motion : set.motions()) {
            int own = starts(motion, frames);
            if (at < own) {
                Window window = Window.of(motion, (int) at, frames);
                if (mirrored && random.nextBoolean()) {
                    window.mirror();
                }
                return window;
            }
            at -= own;
        }
        throw new AssertionError("starts were counted wrongly");
    }

    private static int starts(CanonicalMotion motion, int frames) {
        return Math.max(0, motion.frameCount() - frames + 1);
    }
}

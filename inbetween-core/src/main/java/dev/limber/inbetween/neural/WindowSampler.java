package dev.limber.inbetween.neural;

import dev.limber.inbetween.Motion;
import dev.limber.inbetween.MotionSet;
import dev.limber.inbetween.Window;
import java.util.random.RandomGenerator;

/** Draws windows of a set, at every offset alike, half of them mirrored. */
final class WindowSampler {
    private final MotionSet set;
    private final boolean mirrored;

    WindowSampler(MotionSet set, boolean mirrored) {
        this.set = set;
        this.mirrored = mirrored;
    }

    /**
     * Draws a window.
     *
     * @throws IllegalArgumentException when no motion is that long
     */
    Window draw(int frames, RandomGenerator random) {
        long starts = 0;
        for (Motion motion : set.motions()) {
            starts += starts(motion, frames);
        }
        if (starts == 0) {
            throw new IllegalArgumentException("no recording has " + frames + " frames");
        }
        long at = random.nextLong(starts);
        for (Motion motion : set.motions()) {
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

    private static int starts(Motion motion, int frames) {
        return Math.max(0, motion.frameCount() - frames + 1);
    }
}

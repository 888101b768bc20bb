package dev.limber.inbetween.neural;

import static dev.limber.inbetween.CanonicalBody.JOINTS;

import dev.limber.inbetween.Motion;
import dev.limber.inbetween.MotionSet;
import dev.limber.inbetween.Window;
import dev.limber.motion.Quat;
import java.util.random.RandomGenerator;

/** Draws windows of a set, at every offset alike, half of them mirrored, and some at another speed. */
public final class WindowSampler {
    /** A window is this much faster or slower at most, as a logarithm: by 22 %. */
    private static final double SPEED = 0.2;

    private final MotionSet set;
    private final boolean mirrored;
    private final boolean varied;

    public WindowSampler(MotionSet set, BatchSettings settings) {
        this.set = set;
        mirrored = settings.mirrored();
        varied = settings.varied();
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
        double speed = Math.exp(random.nextDouble(-SPEED, SPEED));
        Window recorded = drawAsRecorded((int) Math.ceil((frames - 1) * speed) + 1, random);
        return atSpeed(recorded, speed, frames);
    }

    private static Window atSpeed(Window recorded, double speed, int frames) {
        Window window = new Window(frames);
        for (int frame = 0; frame < frames; frame++) {
            double time = frame * speed;
            int from = Math.min((int) time, recorded.frameCount() - 2);
            double t = time - from;
            for (int axis = 0; axis < 3; axis++) {
                double a = recorded.root()[3 * from + axis];
                double b = recorded.root()[3 * from + 3 + axis];
                window.root()[3 * frame + axis] = a + t * (b - a);
            }
            for (int j = 0; j < JOINTS; j++) {
                int a = 4 * (from * JOINTS + j);
                int b = a + 4 * JOINTS;
                Quat.slerp(
                        recorded.rotations(),
                        a,
                        recorded.rotations(),
                        b,
                        t,
                        window.rotations(),
                        4 * (frame * JOINTS + j));
            }
        }
        return window;
    }

    private Window drawAsRecorded(int frames, RandomGenerator random) {
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

package dev.limber.inbetween.neural;

import static dev.limber.inbetween.CanonicalBody.JOINTS;

import dev.limber.inbetween.Gap;
import dev.limber.inbetween.PinnedInbetweener;
import dev.limber.inbetween.Pins;
import dev.limber.inbetween.Window;
import dev.limber.motion.Quat;
import java.util.List;
import java.util.SplittableRandom;

/**
 * One of the many motions that fit, selected by noise, of a model that was trained with noise.
 *
 * @param side 1, or -1 for the opposite noise
 */
record NoiseTake(GapModel model, long seed, double side) implements PinnedInbetweener {
    /** Takes should be clearly different, so noise is so many times as wide as in training. The first take has none. */
    private static final double WIDTH = 3;

    @Override
    public int longestGap() {
        return model.longestGap();
    }

    @Override
    public float[] offsets() {
        return model.offsets();
    }

    @Override
    public void fill(List<Window> windows, List<Pins> pins, Gap gap) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] noise = new float[windows.size() * GapTransformer.NOISE];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (float) (side * WIDTH * random.nextGaussian());
        }
        List<Window> plain = copies(windows);
        List<Window> noisy = copies(windows);
        model.fill(plain, pins, gap, new float[noise.length]);
        model.fill(noisy, pins, gap, noise);
        model.fill(windows, pins, gap);
        for (int w = 0; w < windows.size(); w++) {
            for (int frame = gap.start(); frame < gap.end(); frame++) {
                if (gap.isMissing(frame)) {
                    addChange(plain.get(w), noisy.get(w), frame, windows.get(w));
                }
            }
        }
    }

    private static List<Window> copies(List<Window> windows) {
        return windows.stream().map(window -> window.first(window.frameCount())).toList();
    }

    /** Adds to a frame what another has changed from a third. */
    private static void addChange(Window from, Window to, int frame, Window window) {
        double[] change = new double[4];
        for (int at = 4 * JOINTS * frame; at < 4 * JOINTS * (frame + 1); at += 4) {
            Quat.inverseMultiply(from.rotations(), at, to.rotations(), at, change, 0);
            Quat.multiply(window.rotations(), at, change, 0, window.rotations(), at);
        }
        for (int i = 3 * frame; i < 3 * frame + 3; i++) {
            window.root()[i] += to.root()[i] - from.root()[i];
        }
        int feet = window.contacts().length / window.frameCount();
        for (int i = feet * frame; i < feet * (frame + 1); i++) {
            double contact = window.contacts()[i] + to.contacts()[i] - from.contacts()[i];
            window.contacts()[i] = Math.max(0, Math.min(1, contact));
        }
    }
}

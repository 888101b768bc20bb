package dev.limber.inbetween.neural;

import dev.limber.inbetween.Gap;
import dev.limber.inbetween.PinnedInbetweener;
import dev.limber.inbetween.Pins;
import dev.limber.inbetween.Window;
import dev.limber.inbetween.WorldWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Makes a variant of a network's result: the hips follow a detour beside the network's path, which is pinned, and the
 * network makes the steps and the rest of the body fit.
 */
record RootPathVariation(GapModel model, long seed) implements PinnedInbetweener {
    /** How far the hips go to the side in the middle of a gap, standard deviation, cm for each of its frames. */
    private static final double WIDTH = 0.3;

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
        model.fill(windows, pins, gap);
        RandomGenerator random = new SplittableRandom(seed);
        List<Pins> varied = new ArrayList<>();
        for (int w = 0; w < windows.size(); w++) {
            varied.add(variant(windows.get(w), pins.get(w), gap, random));
        }
        model.fill(windows, varied, gap);
    }

    /** Pins the hips beside where a filled window has them, except where they are pinned already. */
    private Pins variant(Window window, Pins pins, Gap gap, RandomGenerator random) {
        Window moved = window.first(window.frameCount());
        for (Gap run : gap.runs()) {
            for (int axis = 0; axis < 3; axis += 2) {
                double once = WIDTH * run.length() * random.nextGaussian();
                double twice = WIDTH / 2 * run.length() * random.nextGaussian();
                for (int frame = run.start(); frame < run.end(); frame++) {
                    double along = Math.PI * (frame - run.start() + 1) / (run.length() + 1);
                    // Squared, as the velocity at the keys is given too.
                    double side =
                            once * Math.sin(along) * Math.sin(along) + twice * Math.sin(along) * Math.sin(2 * along);
                    moved.root()[3 * frame + axis] += side;
                }
            }
        }
        WorldWindow body = WorldWindow.of(moved, model.offsets());
        Pins variant = pins.copy();
        for (int frame = gap.start(); frame < gap.end(); frame++) {
            if (gap.isMissing(frame) && !pins.isSet(frame, 0)) {
                variant.set(frame, 0, body);
            }
        }
        return variant;
    }
}

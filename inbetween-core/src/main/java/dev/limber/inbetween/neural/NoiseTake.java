package dev.limber.inbetween.neural;

import dev.limber.inbetween.Gap;
import dev.limber.inbetween.PinnedInbetweener;
import dev.limber.inbetween.Pins;
import dev.limber.inbetween.Window;
import java.util.List;
import java.util.SplittableRandom;

/** One of the many motions that fit, of a model that was trained to tell them by noise. */
final class NoiseTake implements PinnedInbetweener {
    private final GapModel model;
    private final long seed;

    NoiseTake(GapModel model, long seed) {
        this.model = model;
        this.seed = seed;
    }

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
            noise[i] = (float) random.nextGaussian();
        }
        model.fill(windows, pins, gap, noise);
    }
}

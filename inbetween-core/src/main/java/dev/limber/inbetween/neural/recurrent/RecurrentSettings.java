package dev.limber.inbetween.neural.recurrent;

import dev.limber.inbetween.Gap;
import dev.limber.inbetween.Inbetweener;
import dev.limber.inbetween.Window;
import dev.limber.inbetween.neural.Ablation;
import dev.limber.inbetween.neural.NetworkSettings;
import dev.limber.inbetween.neural.NetworkSpace;
import dev.limber.inbetween.neural.TrainingData;
import dev.limber.inbetween.neural.WindowSampler;
import dev.limber.neural.Compute;
import dev.limber.neural.training.Trainee;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The size of the recurrent network and how it is trained.
 *
 * @param hidden width of the first layers of encoders and decoder
 * @param encoding width of what encoders return, and of the decoder's second layer
 * @param memory width of the LSTM
 * @param without what the run goes without; {@code RESIDUAL} leaves the deltas that the paper has
 * @param growing steps over which the longest gap in training grows from the shortest to its full length
 */
public record RecurrentSettings(int hidden, int encoding, int memory, Ablation without, long growing)
        implements NetworkSettings {
    private static final int SCALE_WINDOWS = 500;
    private static final Gap SCALE_GAP = new Gap(Inbetweener.PAST, 30);

    public RecurrentSettings {
        if (hidden < 1 || encoding < 2 || encoding % 2 != 0 || memory < 1 || growing < 0) {
            throw new IllegalArgumentException("sizes must be positive, and the encoding's even");
        }
    }

    /** Half as wide as the layers of the paper, which a processor trains in hours. */
    public static RecurrentSettings standard() {
        return new RecurrentSettings(256, 128, 384, Ablation.NONE, 1500);
    }

    /** Returns the same with something left out. */
    public RecurrentSettings without(Ablation left) {
        return new RecurrentSettings(hidden, encoding, memory, left, growing);
    }

    /** Returns whether deltas are relative to the way that leads straight to the target, not to the pose. */
    boolean guided() {
        return without != Ablation.RESIDUAL;
    }

    @Override
    public Trainee trainee(TrainingData data, Compute compute, RandomGenerator initial) {
        WindowSampler sampler = new WindowSampler(data.training(), data.batch());
        float[] offsets = data.training().offsets();
        DeltaScale scale =
                data.initialModel().map(DeltaScale::from).orElseGet(() -> measure(sampler, offsets, initial));
        // Given frames before the gap are farther from the target than the gap is long (section 3.3).
        int longest =
                data.batch().longestGap() + Inbetweener.PAST - data.batch().shortestGap();
        RecurrentModel model = new RecurrentModel(this, longest, scale, offsets, compute, initial);
        data.initialModel().ifPresent(model.weights()::load);
        return RecurrentObjective.trainee(model, sampler, data, compute, initial);
    }

    private static DeltaScale measure(WindowSampler sampler, float[] offsets, RandomGenerator random) {
        List<Window> windows = new ArrayList<>();
        for (int i = 0; i < SCALE_WINDOWS; i++) {
            Window window = sampler.draw(SCALE_GAP.end() + 1, random);
            NetworkSpace.enter(window, SCALE_GAP);
            windows.add(window);
        }
        return DeltaScale.of(windows, offsets);
    }
}

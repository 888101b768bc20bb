package dev.limber.inbetween.neural;

import dev.limber.inbetween.Gap;
import dev.limber.inbetween.Inbetweener;
import dev.limber.inbetween.Window;
import dev.limber.neural.Compute;
import dev.limber.neural.training.Trainee;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The size of the network.
 *
 * @param width numbers that stand for a frame
 * @param hidden width of the fully connected part of a layer
 * @param without what the run goes without; {@code RESIDUAL} and {@code VELOCITIES} concern the network
 */
public record TransformerSettings(int layers, int width, int heads, int hidden, Ablation without)
        implements NetworkSettings {
    private static final int SCALE_WINDOWS = 2000;
    private static final Gap SCALE_GAP = new Gap(Inbetweener.PAST, 30);

    public TransformerSettings {
        if (layers < 1 || heads < 1 || hidden < 1 || width < 4 || width % heads != 0 || width % 4 != 0) {
            throw new IllegalArgumentException(
                    "the width must be a multiple of 4 and of the number of heads, all of them positive");
        }
    }

    public TransformerSettings(int layers, int width, int heads, int hidden) {
        this(layers, width, heads, hidden, Ablation.NONE);
    }

    @Override
    public Trainee trainee(TrainingData data, Compute compute, RandomGenerator initial) {
        WindowSampler sampler = new WindowSampler(data.training(), data.batch());
        float[] offsets = data.training().offsets();
        FeatureScale scale =
                data.initialModel().map(FeatureScale::from).orElseGet(() -> measure(sampler, offsets, initial));
        GapModel model = new GapModel(this, scale, offsets, compute, initial);
        data.initialModel().ifPresent(model::load);
        return new Trainee(
                model.weights(),
                new GapObjective(model, sampler, data.statistics(), data.validation(), data.batch()),
                model::close);
    }

    private static FeatureScale measure(WindowSampler sampler, float[] offsets, RandomGenerator random) {
        List<Window> windows = new ArrayList<>();
        for (int i = 0; i < SCALE_WINDOWS; i++) {
            Window window = sampler.draw(SCALE_GAP.end() + 1, random);
            NetworkSpace.enter(window, SCALE_GAP);
            windows.add(window);
        }
        return FeatureScale.of(windows, offsets);
    }

    /** 2.8 million weights: on a processor twice the width learned less in the same time. */
    public static TransformerSettings standard() {
        return new TransformerSettings(6, 192, 6, 768);
    }

    /** Returns the same but for an ablation. */
    public TransformerSettings without(Ablation ablation) {
        return new TransformerSettings(layers, width, heads, hidden, ablation);
    }
}

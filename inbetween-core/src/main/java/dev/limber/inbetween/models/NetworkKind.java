package dev.limber.inbetween.models;

import dev.limber.inbetween.TrainedInbetweener;
import dev.limber.inbetween.neural.Ablation;
import dev.limber.inbetween.neural.GapModel;
import dev.limber.inbetween.neural.NetworkSettings;
import dev.limber.inbetween.neural.TransformerSettings;
import dev.limber.inbetween.neural.recurrent.RecurrentModel;
import dev.limber.inbetween.neural.recurrent.RecurrentSettings;
import dev.limber.neural.Compute;
import dev.limber.neural.io.Safetensors;
import dev.limber.neural.models.ModelKind;
import dev.limber.neural.optimizer.AdamW;
import dev.limber.neural.optimizer.MuonSettings;
import dev.limber.neural.optimizer.Optimizer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;

/**
 * The registry of in-betweening networks: the settings of runs, the model files and the training of each kind. To add a
 * kind, add a constant.
 */
@SuppressWarnings("ImmutableEnumChecker") // immutable lists, and functions without state
public enum NetworkKind implements ModelKind<TrainedInbetweener> {
    TRANSFORMER(TransformerSettings.class, GapModel::of, GapModel.GAP_TRANSFORMER, GapModel.FIRST_GAP_TRANSFORMER) {
        @Override
        public Recipe recipe(Ablation without, boolean benchmark) {
            return new Recipe(
                    TransformerSettings.standard().without(without),
                    benchmark ? 60 : 120,
                    !benchmark,
                    1e-3,
                    new MuonSettings("layer.", 0.95, new AdamW.Settings(0.9, 0.99, 0.01, 1, false)));
        }
    },

    RECURRENT(RecurrentSettings.class, RecurrentModel::of, RecurrentModel.ARCHITECTURE) {
        /** AMSGrad and its rate as in Robust Motion In-Betweening, section 3.7. */
        @Override
        public Recipe recipe(Ablation without, boolean benchmark) {
            return new Recipe(
                    RecurrentSettings.standard().without(without),
                    45,
                    false,
                    1e-3,
                    new AdamW.Settings(0.5, 0.9, 0, 1, true));
        }
    };

    /**
     * How a kind of network is trained.
     *
     * @param longestGap in frames
     * @param varied whether windows have all that animators ask for, see {@link
     *     dev.limber.inbetween.neural.BatchSettings}
     * @param rate of learning, at its peak
     */
    public record Recipe(
            NetworkSettings network, int longestGap, boolean varied, double rate, Optimizer.Settings optimizer) {}

    private final Class<? extends NetworkSettings> settings;
    private final BiFunction<Safetensors, Compute, TrainedInbetweener> reader;
    private final List<String> architectures; // that model files name

    NetworkKind(
            Class<? extends NetworkSettings> settings,
            BiFunction<Safetensors, Compute, TrainedInbetweener> reader,
            String... architectures) {
        this.settings = settings;
        this.reader = reader;
        this.architectures = List.of(architectures);
    }

    /**
     * Returns how such a network is trained.
     *
     * @param without what the run goes without
     * @param benchmark whether it is for the windows of the benchmark alone
     */
    public abstract Recipe recipe(Ablation without, boolean benchmark);

    /**
     * Reads a model file of any of the kinds.
     *
     * @throws dev.limber.neural.io.SafetensorsException when the file is damaged or holds something else
     */
    public static TrainedInbetweener read(Path file, Compute compute) throws IOException {
        return ModelKind.read(file, compute, List.of(values()));
    }

    @Override
    public List<String> architectures() {
        return architectures;
    }

    @Override
    public TrainedInbetweener model(Safetensors contents, Compute compute) {
        return reader.apply(contents, compute);
    }

    /** Returns the settings of all kinds, which a run's file of settings tells apart by their fields. */
    static Class<?>[] settings() {
        return Arrays.stream(values()).map(kind -> kind.settings).toArray(Class<?>[]::new);
    }
}

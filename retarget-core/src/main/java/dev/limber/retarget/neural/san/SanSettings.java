package dev.limber.retarget.neural.san;

import dev.limber.neural.io.ModelSettings;
import dev.limber.neural.io.Safetensors;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The metadata of a {@link SanModel}.
 *
 * @param groups the kinds of bodies that it was trained on
 */
record SanSettings(SanNetworkSettings network, List<SkeletonGroup> groups) {
    /** Of version 0.1, which had the groups in entries of their own. */
    private record Flat(boolean pooling, boolean statics, int groups) {}

    SanSettings {
        groups = List.copyOf(groups);
    }

    /**
     * Reads the settings of a model file.
     *
     * @throws dev.limber.neural.io.SafetensorsException when the file holds something else
     */
    static SanSettings from(Safetensors file) {
        if (!ModelSettings.isFlat(file)) {
            return ModelSettings.read(file, SanModel.ARCHITECTURE, SanSettings.class);
        }
        Flat flat = ModelSettings.read(file, SanModel.ARCHITECTURE, Flat.class);
        return new SanSettings(
                new SanNetworkSettings(flat.pooling(), flat.statics()),
                IntStream.range(0, flat.groups())
                        .mapToObj(i -> SkeletonGroup.from(file.metadata(), "group." + i + "."))
                        .toList());
    }
}

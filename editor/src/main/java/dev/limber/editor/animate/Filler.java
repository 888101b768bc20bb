package dev.limber.editor.animate;

import dev.limber.fill.ClipFiller;
import dev.limber.fill.FillOptions;
import dev.limber.fill.MissingFrames;
import dev.limber.inbetween.TrainedFiller;
import dev.limber.inbetween.models.GapModels;
import dev.limber.inbetween.models.NamedModel;
import dev.limber.motion.Clip;
import dev.limber.motion.rig.Rig;
import dev.limber.neural.Compute;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;

/**
 * A way to fill gaps that one can choose: interpolation, or a model.
 *
 * @param model its file; empty for interpolation
 */
public record Filler(String name, Optional<Path> model) {
    public static final Filler INTERPOLATION = new Filler("Interpolation", Optional.empty());

    /** Returns the models of a folder by name, and interpolation as the last. */
    public static List<Filler> in(Path models) {
        try {
            Stream<Filler> found =
                    NamedModel.in(models).stream().map(model -> new Filler(model.name(), Optional.of(model.file())));
            return Stream.concat(found, Stream.of(INTERPOLATION)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Fills gaps; slow, for a job. A model is read each time, so that none is held in memory between.
     *
     * @throws IOException when the model cannot be read
     */
    List<Clip> fill(Rig rig, Clip clip, MissingFrames gaps, FillOptions options, DoubleConsumer progress)
            throws IOException {
        if (model.isEmpty()) {
            return ClipFiller.interpolating().fill(rig, clip, gaps, options, progress);
        }
        try (TrainedFiller filler = GapModels.read(model.get(), Compute.best())) {
            return ClipFiller.with(filler).fill(rig, clip, gaps, options, progress);
        }
    }
}

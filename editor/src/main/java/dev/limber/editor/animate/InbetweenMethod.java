package dev.limber.editor.animate;

import dev.limber.inbetween.TrainedInbetweener;
import dev.limber.inbetween.models.NamedModel;
import dev.limber.inbetween.models.NetworkKind;
import dev.limber.inbetween.rig.ClipInbetweener;
import dev.limber.inbetween.rig.InbetweenOptions;
import dev.limber.inbetween.rig.MissingFrames;
import dev.limber.motion.Clip;
import dev.limber.motion.Progress;
import dev.limber.motion.rig.Rig;
import dev.limber.neural.Compute;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A method of in-betweening: interpolation, or a model.
 *
 * @param model its file; empty for interpolation
 */
public record InbetweenMethod(String name, Optional<Path> model) {
    public static final InbetweenMethod INTERPOLATION = new InbetweenMethod("Interpolation", Optional.empty());

    /** Returns the models of a folder by name, and interpolation as the last. */
    public static List<InbetweenMethod> in(Path models) {
        try {
            Stream<InbetweenMethod> found = NamedModel.in(models).stream()
                    .map(model -> new InbetweenMethod(model.name(), Optional.of(model.file())));
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
    List<Clip> fill(Rig rig, Clip clip, MissingFrames gaps, InbetweenOptions options, Progress progress)
            throws IOException {
        if (model.isEmpty()) {
            return ClipInbetweener.interpolating().fill(rig, clip, gaps, options, progress);
        }
        try (TrainedInbetweener inbetweener = NetworkKind.read(model.get(), Compute.best())) {
            return ClipInbetweener.with(inbetweener).fill(rig, clip, gaps, options, progress);
        }
    }
}

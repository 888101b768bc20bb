package dev.limber.cli;

import dev.limber.inbetween.TrainedInbetweener;
import dev.limber.inbetween.models.NetworkKind;
import dev.limber.inbetween.rig.ClipInbetweener;
import dev.limber.inbetween.rig.FrameSpan;
import dev.limber.inbetween.rig.InbetweenOptions;
import dev.limber.inbetween.rig.MissingFrames;
import dev.limber.motion.Clip;
import dev.limber.motion.Progress;
import dev.limber.motion.rig.Rig;
import dev.limber.neural.Compute;
import java.io.IOException;
import java.nio.file.Path;

/** The example of docs/inbetweening.md, so that it is compiled; {@link ReadmeTest} compares the two, and runs it. */
final class InbetweenExample {
    private InbetweenExample() {}

    static Clip run(Path modelFile, Clip clip) throws IOException {
        try (TrainedInbetweener model = NetworkKind.read(modelFile, Compute.best())) {
            MissingFrames missing = MissingFrames.of(new FrameSpan(40, 70));
            InbetweenOptions options = InbetweenOptions.DEFAULT.withFixedFeet(true);
            return ClipInbetweener.with(model)
                    .fill(Rig.of(clip), clip, missing, options, Progress.NONE)
                    .get(0);
        }
    }
}

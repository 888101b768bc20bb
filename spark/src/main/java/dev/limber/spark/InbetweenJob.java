package dev.limber.spark;

import dev.limber.inbetween.rig.ClipInbetweener;
import dev.limber.inbetween.rig.FrameSpan;
import dev.limber.inbetween.rig.InbetweenOptions;
import dev.limber.inbetween.rig.Interpolation;
import dev.limber.inbetween.rig.MissingFrames;
import dev.limber.io.MotionFile;
import dev.limber.io.MotionWriter;
import dev.limber.io.Target;
import dev.limber.motion.Clip;
import dev.limber.motion.Progress;
import dev.limber.motion.rig.Rig;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.broadcast.Broadcast;
import org.jspecify.annotations.Nullable;

/**
 * Fills the same gap of every clip.
 *
 * @param model what fills; null to interpolate
 * @param first frame of the gap
 * @param last frame of the gap
 */
record InbetweenJob(
        @Nullable Broadcast<SharedFile<ClipInbetweener>> model, int first, int last, boolean fixFeet, String ending)
        implements ClipJob {
    @Override
    public Optional<String> extension() {
        return Optional.of(ending);
    }

    @Override
    public Result run(MotionFile input, Path output) throws IOException {
        Clip clip = input.firstClip();
        MissingFrames missing = MissingFrames.of(List.of(new FrameSpan(first, last)));
        Rig rig = input.rig(Interpolation.fill(clip, missing));
        ClipInbetweener inbetweener =
                model == null ? ClipInbetweener.interpolating() : model.value().get();
        InbetweenOptions options = InbetweenOptions.DEFAULT.withFixedFeet(fixFeet);
        Clip filled =
                inbetweener.fill(rig, clip, missing, options, Progress.NONE).get(0);
        List<String> warnings = new ArrayList<>(Inputs.warnings(input));
        warnings.addAll(MotionWriter.write(filled, Target.of(input), output));
        return new Result(filled.frameCount(), warnings, Scores.of(filled, rig));
    }
}

package dev.limber.spark;

import dev.limber.io.MotionFile;
import dev.limber.io.MotionWriter;
import dev.limber.io.Target;
import dev.limber.motion.Clip;
import dev.limber.motion.Resample;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes clips in another format or at another rate.
 *
 * @param fps frames per second of the results; null for each clip's own
 */
record ConvertJob(@Nullable Double fps, String ending) implements ClipJob {
    @Override
    public Optional<String> extension() {
        return Optional.of(ending);
    }

    @Override
    public Result run(MotionFile input, Path output) throws IOException {
        Clip first = input.firstClip();
        Clip clip = fps == null ? first : Resample.to(fps, first);
        List<String> warnings = new ArrayList<>(Inputs.warnings(input));
        warnings.addAll(MotionWriter.write(clip, Target.of(input), output));
        return new Result(clip.frameCount(), warnings, Map.of("seconds", clip.frameCount() * clip.frameTime()));
    }
}

package dev.limber.spark;

import dev.limber.io.MotionFile;
import dev.limber.motion.Clip;
import java.nio.file.Path;
import java.util.Optional;

/** Measures clips as they are. */
record ScoreJob() implements ClipJob {
    @Override
    public Optional<String> extension() {
        return Optional.empty();
    }

    @Override
    public Result run(MotionFile input, Path output) {
        Clip clip = input.firstClip();
        return new Result(clip.frameCount(), Inputs.warnings(input), Scores.of(clip, input.rig(clip)));
    }
}

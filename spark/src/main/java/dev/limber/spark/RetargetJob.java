package dev.limber.spark;

import dev.limber.io.MotionFile;
import dev.limber.io.MotionWriter;
import dev.limber.io.Target;
import dev.limber.motion.Progress;
import dev.limber.retarget.ClipRetargeter;
import dev.limber.retarget.ClipRetargeter.Retargeted;
import dev.limber.retarget.JointMap;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.broadcast.Broadcast;

/** Retargets clips to one rig. */
record RetargetJob(Broadcast<OncePerExecutor<RigRetargeter>> shared, String ending) implements ClipJob {
    private static final double SURE = 0.6; // confidence of a pair below which there is a warning

    @Override
    public Optional<String> extension() {
        return Optional.of(ending);
    }

    @Override
    public Result run(MotionFile input, Path output) throws IOException {
        ClipRetargeter retargeter = shared.value().get().retargeter();
        Retargeted moved = retargeter.retarget(input.firstClip(), input::rig, Progress.NONE);
        List<String> warnings = new ArrayList<>(Inputs.warnings(input));
        moved.map().pairs().stream()
                .filter(pair -> pair.confidence() < SURE)
                .map(pair -> JointMap.limb(pair.part(), pair.side()) + ": paired by a guess: " + pair.reason())
                .forEach(warnings::add);
        warnings.addAll(moved.warnings());
        warnings.addAll(
                MotionWriter.write(moved.clip(), Target.of(shared.value().get().file()), output));
        Map<String, Double> scores = new HashMap<>(Scores.of(moved.clip(), retargeter.target()));
        scores.put("scale", retargeter.scale(moved));
        return new Result(moved.clip().frameCount(), warnings, scores);
    }
}

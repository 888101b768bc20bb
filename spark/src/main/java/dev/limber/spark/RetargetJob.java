package dev.limber.spark;

import dev.limber.io.MotionFile;
import dev.limber.io.MotionWriter;
import dev.limber.io.Target;
import dev.limber.motion.Clip;
import dev.limber.motion.Resample;
import dev.limber.motion.rig.Rig;
import dev.limber.retarget.GeometricRetargeter;
import dev.limber.retarget.IkTarget;
import dev.limber.retarget.JointMap;
import dev.limber.retarget.RetargetSettings;
import dev.limber.retarget.RootMotion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.broadcast.Broadcast;
import org.jspecify.annotations.Nullable;

/**
 * Puts clips on one rig.
 *
 * @param rig the rig's file
 * @param fps frames per second of the results; null for each clip's own
 */
record RetargetJob(
        Broadcast<SharedFile<MotionFile>> rig,
        RootMotion rootMotion,
        Set<IkTarget> ik,
        @Nullable Double fps,
        String ending)
        implements ClipJob {
    private static final double SURE = 0.6; // confidence of a pair below which it is a finding

    @Override
    public Optional<String> extension() {
        return Optional.of(ending);
    }

    @Override
    public Result run(MotionFile input, Path output) throws IOException {
        MotionFile target = rig.value().get();
        Rig targetRig = target.rig();
        Clip first = input.firstClip();
        Clip clip = fps == null ? first : Resample.to(fps, first);
        Rig source = input.rig(clip);
        JointMap map = JointMap.between(source, targetRig);
        Clip moved =
                new GeometricRetargeter(source, targetRig, map, new RetargetSettings(rootMotion, ik)).retarget(clip);
        List<String> findings = new ArrayList<>(input.warnings());
        map.pairs().stream()
                .filter(pair -> pair.confidence() < SURE)
                .map(pair -> JointMap.limb(pair.part(), pair.side()) + ": paired by a guess: " + pair.reason())
                .forEach(findings::add);
        findings.addAll(MotionWriter.write(moved, Target.of(target), output));
        Map<String, Double> scores = new HashMap<>(Scores.of(moved, targetRig));
        scores.put("scale", targetRig.height() / source.height());
        return new Result(moved.frameCount(), findings, scores);
    }
}

package dev.limber.evaluation.retarget;

import dev.limber.motion.Clip;
import dev.limber.motion.Progress;
import dev.limber.motion.bvh.BvhReader;
import dev.limber.motion.metric.JointPaths;
import dev.limber.motion.metric.PositionError;
import dev.limber.motion.rig.Rig;
import dev.limber.retarget.RetargetMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Runs the test R5: characters of one naming and different builds that have the same motions by their maker's own
 * retargeting. The target's rig is the rest pose of its file; no frame of it is shown to a method.
 */
public final class MixamoEvaluation {
    private static final String ENDING = ".bvh";

    private MixamoEvaluation() {}

    /**
     * Scores the methods on every motion that two characters share, in both directions.
     *
     * @param folder holds a folder of BVH files for each character
     * @throws IOException when a file cannot be read, or no two characters share a motion
     */
    public static List<MixamoScore> run(Path folder, List<RetargetMethod> methods, Progress progress)
            throws IOException {
        List<Pair> pairs = pairs(folder);
        if (pairs.isEmpty()) {
            throw new IOException(folder + ": expected folders of characters that share BVH files by name");
        }
        List<MixamoScore> scores = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            scores.addAll(score(pairs.get(i), methods));
            progress.report(i + 1, pairs.size());
        }
        return scores;
    }

    /** @param file name that both characters' folders have */
    private record Pair(Path from, Path to, String file) {}

    private static List<Pair> pairs(Path folder) throws IOException {
        List<Pair> pairs = new ArrayList<>();
        List<Path> characters = sorted(folder, Files::isDirectory);
        for (Path from : characters) {
            for (Path to : characters) {
                for (Path file : sorted(from, path -> path.toString().endsWith(ENDING))) {
                    String name = file.getFileName().toString();
                    if (!from.equals(to) && Files.exists(to.resolve(name))) {
                        pairs.add(new Pair(from, to, name));
                    }
                }
            }
        }
        return pairs;
    }

    private static List<Path> sorted(Path folder, Predicate<Path> wanted) throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.filter(wanted).sorted().toList();
        }
    }

    private static List<MixamoScore> score(Pair pair, List<RetargetMethod> methods) throws IOException {
        Clip source = BvhReader.read(pair.from().resolve(pair.file())).clip();
        Clip reference = BvhReader.read(pair.to().resolve(pair.file())).clip();
        Rig sourceRig = Rig.of(source.skeleton());
        Rig targetRig = Rig.of(reference.skeleton());
        int[] joints = MixamoJoints.of(targetRig);
        int frames = Math.min(source.frameCount(), reference.frameCount());
        JointPaths want = JointPaths.of(reference, joints).every(1, 0, frames);
        List<MixamoScore> scores = new ArrayList<>();
        for (RetargetMethod method : methods) {
            Clip output =
                    FileRoundTrip.through(method.prepare(sourceRig, targetRig).retarget(source));
            JointPaths have = JointPaths.of(output, joints).every(1, 0, frames);
            scores.add(new MixamoScore(
                    method.name(),
                    pair.from().getFileName() + "->" + pair.to().getFileName(),
                    pair.file().substring(0, pair.file().length() - ENDING.length()),
                    PositionError.between(have, want, MixamoJoints.height(targetRig))));
        }
        return scores;
    }
}

package dev.limber.evaluation.retarget;

import dev.limber.motion.Clip;
import dev.limber.motion.Progress;
import dev.limber.motion.Quat;
import dev.limber.motion.Vec3;
import dev.limber.motion.report.Table;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import dev.limber.retarget.ChainPair;
import dev.limber.retarget.Finding;
import dev.limber.retarget.GeometricRetargeter;
import dev.limber.retarget.JointMap;
import dev.limber.retarget.ResultCheck;
import dev.limber.retarget.RetargetSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Runs the test R8: how often the check finds results that were broken on purpose, and how often it reports good ones.
 */
public final class CheckEvaluation {
    private CheckEvaluation() {}

    /** Changes the map of a pair of rigs, or the result. */
    private record Break(UnaryOperator<JointMap> map, Result result) {}

    /** Changes the result on a target. */
    @FunctionalInterface
    private interface Result {
        Clip of(Clip clip, Rig target);
    }

    /**
     * Checks every character with every clip, as it is and broken in each of several ways.
     *
     * @param clips by name, without a T-pose before the motion
     * @param characters humanoid rigs by name
     */
    public static List<CheckVerdict> run(Map<String, Clip> clips, Map<String, Rig> characters, Progress progress) {
        Map<String, Break> breaks = breaks();
        List<CheckVerdict> verdicts = new ArrayList<>();
        long all = (long) clips.size() * characters.size() * breaks.size();
        clips.forEach((clipName, clip) -> {
            Rig source = Rig.of(clip);
            characters.forEach((name, target) -> breaks.forEach((how, broken) -> {
                JointMap map = broken.map().apply(JointMap.between(source, target));
                Clip result = new GeometricRetargeter(source, target, map, RetargetSettings.DEFAULT).retarget(clip);
                List<Finding> findings = ResultCheck.of(
                        source, target, map, clip, broken.result().of(result, target));
                verdicts.add(new CheckVerdict(clipName, name, how, findings));
                progress.report(verdicts.size(), all);
            }));
        });
        return verdicts;
    }

    private static Map<String, Break> breaks() {
        Map<String, Break> breaks = new LinkedHashMap<>();
        breaks.put(CheckVerdict.GOOD, new Break(map -> map, (clip, target) -> clip));
        breaks.put("sides swapped", new Break(CheckEvaluation::swapped, (clip, target) -> clip));
        breaks.put("left forearm not paired", new Break(map -> without(map, BodyPart.FOREARM), (clip, target) -> clip));
        breaks.put("left thigh not paired", new Break(map -> without(map, BodyPart.THIGH), (clip, target) -> clip));
        breaks.put("arm rotated by 45 degrees", rotated(BodyPart.UPPER_ARM, Side.LEFT, new Vec3(0, 0, 1), 45));
        breaks.put("head rotated by 45 degrees", rotated(BodyPart.HEAD, Side.CENTER, new Vec3(0, 1, 0), 45));
        breaks.put("body tilted by 90 degrees", rotated(BodyPart.HIPS, Side.CENTER, new Vec3(1, 0, 0), 90));
        breaks.put("body turned by 90 degrees", rotated(BodyPart.HIPS, Side.CENTER, new Vec3(0, 1, 0), 90));
        breaks.put("feet a tenth of the height off the floor", new Break(map -> map, CheckEvaluation::raised));
        return breaks;
    }

    private static JointMap swapped(JointMap map) {
        return new JointMap(map.pairs().stream()
                .map(pair -> map.pair(pair.part(), pair.side().mirrored())
                        .map(other -> new ChainPair(
                                pair.part(), pair.side(), pair.source(), other.target(), pair.confidence(), ""))
                        .orElse(pair))
                .toList());
    }

    private static JointMap without(JointMap map, BodyPart part) {
        return new JointMap(map.pairs().stream()
                .filter(pair -> pair.part() != part || pair.side() != Side.LEFT)
                .toList());
    }

    /** Turns a joint of the result in the world, with all that hangs on it. */
    private static Break rotated(BodyPart part, Side side, Vec3 axis, double degrees) {
        return new Break(map -> map, (clip, target) -> {
            int joint = target.roles().joint(part, side);
            double[] rotation = new double[4];
            double[] rotated = new double[4];
            Quat.fromAxisAngle(axis, Math.toRadians(degrees), rotation, 0);
            return clip.map(clip.translatedJoints(), (frame, pose, world) -> {
                Quat.multiply(rotation, 0, world.rotations(), 4 * joint, rotated, 0);
                world.setRotation(joint, rotated, 0, pose);
            });
        });
    }

    private static Clip raised(Clip clip, Rig target) {
        int hips = target.roles().joint(BodyPart.HIPS, Side.CENTER);
        Vec3 up = target.up().times(0.1 * target.height());
        return clip.map(clip.translatedWith(hips), (frame, pose, world) -> world.shift(hips, up, pose));
    }

    /** Returns how many of each kind were found, and which characters were blamed for nothing. */
    public static List<Table> tables(List<CheckVerdict> verdicts) {
        return CheckVerdict.tables("R8: warnings of the check", verdicts);
    }
}

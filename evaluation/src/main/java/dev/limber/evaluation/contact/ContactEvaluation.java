package dev.limber.evaluation.contact;

import dev.limber.motion.Clip;
import dev.limber.motion.NamedClip;
import dev.limber.motion.Pose;
import dev.limber.motion.Progress;
import dev.limber.motion.Quat;
import dev.limber.motion.metric.Jerk;
import dev.limber.motion.metric.JointPaths;
import dev.limber.motion.rig.Rig;
import dev.limber.retarget.JointMap;
import dev.limber.retarget.RetargetMethod;
import dev.limber.retarget.Retargeter;
import dev.limber.retarget.contact.BodyTrack;
import dev.limber.retarget.contact.BodyVolumes;
import dev.limber.retarget.contact.Overlaps;
import dev.limber.retarget.contact.VolumeCorrection;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Runs the test R7: clips in which a body touches itself, on bodies of other builds. */
public final class ContactEvaluation {
    private static final double DEEP = 0.01; // m of a body of 1.75 m

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ContactEvaluation() {}

    /**
     * A clip and the rig that it is of.
     *
     * @param file what the tables call it
     */
    public record SourceClip(String file, NamedClip clip, Rig rig) {}

    /**
     * Scores every clip on every body, without contacts, with those of the feet, and with all.
     *
     * @param bodies by name
     */
    public static List<ContactScore> run(List<SourceClip> clips, Map<String, Rig> bodies, Progress progress) {
        List<ContactScore> scores = new ArrayList<>();
        int done = 0;
        for (SourceClip source : clips) {
            BodyVolumes guess = BodyVolumes.of(source.rig());
            double[] factors = VolumeCorrection.factors(source.clip().clip(), guess);
            BodyTrack there = BodyTrack.of(source.clip().clip(), guess.thinner(factors));
            for (Map.Entry<String, Rig> body : bodies.entrySet()) {
                if (!body.getValue().skeleton().equals(source.rig().skeleton())) {
                    scores.addAll(score(source, there, factors, body.getKey(), body.getValue()));
                }
                progress.report(++done, (long) clips.size() * bodies.size());
            }
        }
        return scores;
    }

    private static List<ContactScore> score(
            SourceClip source, BodyTrack there, double[] factors, String name, Rig body) {
        Clip clip = source.clip().clip();
        JointMap map = JointMap.between(source.rig(), body);
        double length = clip.frameCount() * clip.frameTime();
        double sourceJerk = jerk(clip, source.rig());
        double sourceDeep = share(Overlaps.depths(there));
        BodyVolumes volumes = BodyVolumes.of(body).thinner(factors);
        Clip feet = RetargetMethod.GEOMETRIC
                .prepare(source.rig(), body, map, ContactMode.FEET.settings())
                .retarget(clip);
        List<ContactScore> scores = new ArrayList<>();
        for (ContactMode mode : ContactMode.values()) {
            Retargeter retargeter = RetargetMethod.GEOMETRIC.prepare(source.rig(), body, map, mode.settings());
            long start = THREADS.getCurrentThreadCpuTime();
            Clip result = retargeter.retarget(clip);
            double seconds = (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
            BodyTrack here = BodyTrack.of(result, volumes);
            double[] depths = Overlaps.depths(here);
            double[] rotated = rotated(feet, result);
            scores.add(new ContactScore(
                    source.file() + " " + source.clip().name(),
                    name,
                    mode,
                    TouchCounts.of(there, here),
                    share(depths),
                    depth(depths),
                    sourceDeep,
                    rotated[0],
                    rotated[1],
                    jerk(result, body),
                    sourceJerk,
                    length / seconds));
        }
        return scores;
    }

    private static double share(double[] depths) {
        return Arrays.stream(depths).filter(depth -> depth > DEEP).count() / (double) Math.max(1, depths.length);
    }

    private static double depth(double[] depths) {
        return 100
                * Arrays.stream(depths).filter(depth -> depth > DEEP).average().orElse(0);
    }

    private static double jerk(Clip clip, Rig rig) {
        int[] joints = BodyVolumes.of(rig).all().stream()
                .mapToInt(volume -> volume.joint())
                .distinct()
                .toArray();
        return Jerk.mean(JointPaths.of(clip, joints), rig.height());
    }

    /** Returns the mean and the largest angle between the local rotations of two clips, degrees, over joints that differ. */
    private static double[] rotated(Clip a, Clip b) {
        Pose first = new Pose(a.skeleton());
        Pose second = new Pose(b.skeleton());
        double sum = 0;
        double most = 0;
        int joints = a.skeleton().jointCount();
        for (int frame = 0; frame < a.frameCount(); frame++) {
            a.read(frame, first);
            b.read(frame, second);
            for (int joint = 0; joint < joints; joint++) {
                double angle = Quat.angle(first.rotations(), 4 * joint, second.rotations(), 4 * joint);
                sum += angle;
                most = Math.max(most, angle);
            }
        }
        return new double[] {Math.toDegrees(sum / Math.max(1, (long) a.frameCount() * joints)), Math.toDegrees(most)};
    }
}

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
import dev.limber.retarget.contact.BodyVolumes;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Runs the test R7: clips in which a body touches itself, on bodies of other builds. */
public final class ContactEvaluation {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ContactEvaluation() {}

    /**
     * A clip and the rig that it is of.
     *
     * @param file what the tables call it
     */
    public record SourceClip(String file, NamedClip clip, Rig rig) {
        String name() {
            return file + " " + clip.name();
        }
    }

    /**
     * Scores how bodies touch themselves, every clip on every body: without contacts, with those of the feet, and with all.
     *
     * @param bodies by name
     */
    public static List<ContactScore> bodies(List<SourceClip> clips, Map<String, Rig> bodies, Progress progress) {
        return run(clips, bodies, ContactMeasure::body, progress);
    }

    /**
     * Scores how other parts than feet lie on the floor, as {@link #bodies} does.
     *
     * @param bodies by name
     */
    public static List<ContactScore> floor(List<SourceClip> clips, Map<String, Rig> bodies, Progress progress) {
        return run(clips, bodies, ContactMeasure::floor, progress);
    }

    private static List<ContactScore> run(
            List<SourceClip> clips,
            Map<String, Rig> bodies,
            Function<SourceClip, ContactMeasure> measures,
            Progress progress) {
        List<ContactScore> scores = new ArrayList<>();
        int done = 0;
        for (SourceClip source : clips) {
            ContactMeasure measure = measures.apply(source);
            for (Map.Entry<String, Rig> body : bodies.entrySet()) {
                if (!body.getValue().skeleton().equals(source.rig().skeleton())) {
                    scores.addAll(score(source, measure, body.getKey(), body.getValue()));
                }
                progress.report(++done, (long) clips.size() * bodies.size());
            }
        }
        return scores;
    }

    private static List<ContactScore> score(SourceClip source, ContactMeasure measure, String name, Rig body) {
        Clip clip = source.clip().clip();
        JointMap map = JointMap.between(source.rig(), body);
        double length = clip.frameCount() * clip.frameTime();
        double sourceJerk = jerk(clip, source.rig());
        double sourceDeep = measure.source().share();
        Clip feet = RetargetMethod.GEOMETRIC
                .prepare(source.rig(), body, map, ContactMode.FEET.settings())
                .retarget(clip);
        List<ContactScore> scores = new ArrayList<>();
        for (ContactMode mode : ContactMode.values()) {
            Retargeter retargeter = RetargetMethod.GEOMETRIC.prepare(source.rig(), body, map, mode.settings());
            long start = THREADS.getCurrentThreadCpuTime();
            Clip result = retargeter.retarget(clip);
            double seconds = (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
            ContactMeasure.Outcome outcome = measure.of(body, result);
            double[] rotated = rotated(feet, result);
            scores.add(new ContactScore(
                    source.name(),
                    name,
                    mode,
                    outcome.touches(),
                    outcome.lost(),
                    mode == ContactMode.ALL ? measure.reach(body, result) : ReachCounts.NONE,
                    outcome.depths().share(),
                    outcome.depths().mean(),
                    sourceDeep,
                    rotated[0],
                    rotated[1],
                    jerk(result, body),
                    sourceJerk,
                    length / seconds));
        }
        return scores;
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

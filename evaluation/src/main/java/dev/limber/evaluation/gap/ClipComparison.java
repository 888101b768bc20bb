package dev.limber.evaluation.gap;

import dev.limber.inbetween.rig.FrameSpan;
import dev.limber.inbetween.rig.MissingFrames;
import dev.limber.motion.Clip;
import dev.limber.motion.contact.ContactSettings;
import dev.limber.motion.contact.FootContacts;
import dev.limber.motion.contact.FootPoint;
import dev.limber.motion.contact.FootTracks;
import dev.limber.motion.metric.JointPaths;
import dev.limber.motion.rig.Rig;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Compares a clip whose gaps were filled with the clip that they were cut out of. */
public final class ClipComparison {
    private final Rig rig;
    private final JointPaths truth;
    private final FootContacts contacts;
    private final double usualJump; // 99th percentile of changes of velocity, way a frame

    /**
     * @param rig of the clip
     * @param clip before anything was thrown away, of three frames at least
     */
    public ClipComparison(Rig rig, Clip clip) {
        this.rig = rig;
        truth = paths(clip);
        contacts = FootContacts.detect(clip, rig.roles(), rig.up(), rig.height(), ContactSettings.DEFAULT);
        double[] jumps = IntStream.range(1, clip.frameCount() - 1)
                .mapToDouble(frame -> jump(truth, frame))
                .sorted()
                .toArray();
        usualJump = jumps[(int) (0.99 * jumps.length)];
    }

    private static JointPaths paths(Clip clip) {
        return JointPaths.of(
                clip, IntStream.range(0, clip.skeleton().jointCount()).toArray());
    }

    /** Returns the largest change of velocity of a joint at a frame; 0 at the ends of the clip, which know none. */
    private static double jump(JointPaths paths, int frame) {
        if (frame == 0 || frame == paths.frameCount() - 1) {
            return 0;
        }
        return IntStream.range(0, paths.pointCount())
                .mapToDouble(joint -> paths.position(frame - 1, joint)
                        .plus(paths.position(frame + 1, joint))
                        .minus(paths.position(frame, joint).times(2))
                        .length())
                .max()
                .orElse(0);
    }

    /** Scores each gap of a filled clip for itself, but for the given frames. */
    public Map<FrameSpan, ClipScore> scores(Clip filled, MissingFrames missing) {
        JointPaths paths = paths(filled);
        FootTracks feet = FootTracks.of(filled, rig.roles());
        Map<FrameSpan, ClipScore> scores = new LinkedHashMap<>();
        missing.spans().forEach(gap -> scores.put(gap, score(paths, feet, gap)));
        return scores;
    }

    /** Scores a filled clip. */
    public ClipScore score(Clip filled, MissingFrames missing) {
        ClipScore total = new ClipScore(0, keyError(filled, missing), 0, 0, 0, 0, 0);
        for (ClipScore gap : scores(filled, missing).values()) {
            total = total.plus(gap);
        }
        return total;
    }

    /** Returns the largest distance of a joint in a given frame from where it was, in heights of the character. */
    public double keyError(Clip filled, MissingFrames missing) {
        JointPaths paths = paths(filled);
        return IntStream.range(0, filled.frameCount())
                        .filter(frame -> !missing.contains(frame))
                        .mapToDouble(frame -> worst(paths, frame))
                        .max()
                        .orElse(0)
                / rig.height();
    }

    private ClipScore score(JointPaths paths, FootTracks feet, FrameSpan gap) {
        double jump = Math.max(jump(paths, gap.first() - 1), jump(paths, gap.last() + 1)) / usualJump;
        double slide = 0;
        int steps = 0;
        for (FootPoint point : FootPoint.values()) {
            for (int frame = gap.first(); feet.has(point) && frame <= gap.last() + 1; frame++) {
                if (contacts.at(point, frame - 1) && contacts.at(point, frame)) {
                    slide += feet.position(point, frame)
                            .minus(feet.position(point, frame - 1))
                            .rejectedFrom(rig.up())
                            .length();
                    steps++;
                }
            }
        }
        double error = IntStream.rangeClosed(gap.first(), gap.last())
                .mapToDouble(frame -> mean(paths, frame))
                .average()
                .orElse(0);
        return new ClipScore(
                1, 0, jump, jump <= 1 ? 1 : 0, slide / rig.height(), steps * feet.frameTime(), error / rig.height());
    }

    private double worst(JointPaths paths, int frame) {
        return distances(paths, frame).max().orElse(0);
    }

    private double mean(JointPaths paths, int frame) {
        return distances(paths, frame).average().orElse(0);
    }

    private DoubleStream distances(JointPaths paths, int frame) {
        return IntStream.range(0, paths.pointCount())
                .mapToDouble(joint -> paths.position(frame, joint).distance(truth.position(frame, joint)));
    }
}

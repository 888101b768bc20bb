package dev.limber.evaluation.animal;

import dev.limber.motion.Clip;
import dev.limber.motion.Progress;
import dev.limber.motion.WorldPose;
import dev.limber.motion.report.Column;
import dev.limber.motion.report.Csv;
import dev.limber.motion.report.Format;
import dev.limber.motion.report.Table;
import dev.limber.motion.rig.BodyPlan;
import dev.limber.motion.rig.Rig;
import dev.limber.retarget.FeetOnGround;
import dev.limber.retarget.JointMap;
import dev.limber.retarget.RetargetMethod;
import java.util.ArrayList;
import java.util.List;

/** Retargets clips between animals of one body plan and measures properties that need no ground truth. */
public final class AnimalEvaluation {
    private static final String NOTE =
            "Identity: the clip on its own rig. Round trip: to the other rig and back. Both are mean "
                    + "distances of joints in % of a leg (of the body, if there are no legs). Slide: speed of feet on "
                    + "the ground, in legs a second; slides below 0.1 count as 0.1 in the ratio. Contacts: F1 of the frames in "
                    + "which feet are within 5 % of a leg of their lowest position. Depth: how deep feet go below "
                    + "their position at rest, in % of a leg, for the source and the result. Turn: the largest rotation of a "
                    + "bone of a leg from one frame to the next, in degrees, beyond that of the source's leg.";

    /** Less slide than this is none. */
    private static final double STILL = 0.1;

    private static final List<Column<Score>> COLUMNS = List.of(
            Column.label("source", score -> score.source().name()),
            Column.label("clip", score -> score.source().clipName()),
            Column.label("target", score -> score.target()),
            Column.figure("identity %", Format.decimals(2), Score::identity),
            Column.figure("round trip %", Format.decimals(2), Score::back),
            Column.figure("slide, source", Format.decimals(2), Score::sourceSlide),
            Column.figure("slide", Format.decimals(2), Score::slide),
            Column.figure("ratio", Format.decimals(2), Score::ratio),
            Column.figure("contacts", Format.decimals(2), Score::contacts),
            Column.figure("depth, source", Format.decimals(1), Score::sourceDepth),
            Column.figure("depth", Format.decimals(1), Score::depth),
            Column.figure("turn", Format.decimals(0), Score::turn));

    private AnimalEvaluation() {}

    /** A clip of an animal. */
    public record Take(String name, Rig rig, String clipName, Clip clip) {}

    /** The scores of one clip on another animal. */
    public record Score(
            Take source,
            String target,
            double identity,
            double back,
            double sourceSlide,
            double slide,
            double contacts,
            double sourceDepth,
            double depth,
            double turn) {
        double ratio() {
            return Math.max(STILL, slide) / Math.max(STILL, sourceSlide);
        }
    }

    /** Scores a clip that a method moves to another animal of its plan. */
    public static Score score(Take take, String target, Rig rig, RetargetMethod method) {
        Clip there = retarget(method, take.rig(), rig, take.clip());
        Clip back = retarget(method, rig, take.rig(), there);
        Clip own = retarget(method, take.rig(), take.rig(), take.clip());
        FeetOnGround from = new FeetOnGround(take.rig(), take.clip());
        FeetOnGround to = new FeetOnGround(rig, there);
        return new Score(
                take,
                target,
                distance(take, own),
                distance(take, back),
                from.slide(),
                to.slide(),
                take.rig().chains().legLength() > 0 ? from.agreement(to) : Double.NaN,
                100 * from.depth(),
                100 * to.depth(),
                LegRotations.most(JointMap.between(take.rig(), rig), take.clip(), there));
    }

    private static Clip retarget(RetargetMethod method, Rig from, Rig to, Clip clip) {
        return method.prepare(from, to).retarget(clip, Progress.NONE);
    }

    /** Returns the mean distance of the joints of the body's chains, in percent of what bodies are measured by. */
    private static double distance(Take take, Clip clip) {
        List<Integer> joints = take.rig().chains().chains().stream()
                .flatMap(chain -> chain.joints().stream())
                .toList();
        double sum = 0;
        WorldPose a = new WorldPose(clip.skeleton());
        WorldPose b = new WorldPose(clip.skeleton());
        for (int frame = 0; frame < clip.frameCount(); frame++) {
            a.update(take.clip().pose(frame));
            b.update(clip.pose(frame));
            for (int joint : joints) {
                sum += a.position(joint).distance(b.position(joint));
            }
        }
        return 100
                * sum
                / (joints.size() * clip.frameCount())
                / take.rig().chains().measure();
    }

    /** Returns the table of some scores. */
    public static List<Table> tables(List<Score> scores) {
        List<Table> tables = new ArrayList<>();
        for (BodyPlan plan : BodyPlan.values()) {
            List<Score> rows = scores.stream()
                    .filter(score -> score.source().rig().plan() == plan)
                    .toList();
            if (!rows.isEmpty()) {
                tables.add(Table.of(
                        "Same body plan: " + plan.word(), tables.isEmpty() ? NOTE : "As above.", COLUMNS, rows));
            }
        }
        return tables;
    }

    public static String csv(List<Score> scores) {
        return Csv.of(COLUMNS, scores);
    }
}

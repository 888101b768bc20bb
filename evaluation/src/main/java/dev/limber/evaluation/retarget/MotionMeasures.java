package dev.limber.evaluation.retarget;

import static dev.limber.evaluation.retarget.ScoredJoints.HEAD_POINT;
import static dev.limber.evaluation.retarget.ScoredJoints.LEFT_HAND_POINT;
import static dev.limber.evaluation.retarget.ScoredJoints.RIGHT_HAND_POINT;

import dev.limber.motion.Clip;
import dev.limber.motion.metric.ContactAgreement;
import dev.limber.motion.metric.DistanceError;
import dev.limber.motion.metric.FootSkate;
import dev.limber.motion.metric.Jerk;
import dev.limber.motion.metric.Penetration;
import dev.limber.motion.report.Format;
import dev.limber.motion.report.Measure;
import dev.limber.motion.report.Sample;
import dev.limber.motion.report.Tally;
import dev.limber.motion.rig.Rig;
import java.util.List;
import java.util.function.Function;

/** Measures of a retargeted motion by comparing it with its source (R3); lengths are in heights of each character. */
final class MotionMeasures {
    static final String NOTE =
            "Skate: speed of feet that are planted in the source, in heights a second. Penetration: below "
                    + "the level of planted feet. Jerk: divided by that of the source. Hands: errors of their "
                    + "distances.";

    private static final Format NUMBER = Format.decimals(2);
    private static final Format PERCENT = Format.percent("%.2f");

    /** An output beside its source. */
    record Pair(ComparedMotion source, ComparedMotion output) {}

    /** Over frames in which the source's feet are planted. */
    static final Measure<Pair> SKATE = skate("R3 foot skate", "skate", pair -> skate(pair.output(), pair.source()));

    static final Measure<Pair> SOURCE_SKATE =
            skate("R3 foot skate of source", "skate of source", pair -> skate(pair.source(), pair.source()));

    static final Measure<Pair> CONTACT_F1 = new Measure<>(
            "R3 contact F1", "contact F1", NUMBER, MotionMeasures::agreement, agreement -> agreement.meanOr(1));

    static final List<Measure<Pair>> ALL = List.of(
            SKATE,
            SOURCE_SKATE,
            CONTACT_F1,
            Measure.mean(
                    "R3 penetration mean",
                    "penetration, mean % of height",
                    PERCENT,
                    pair -> penetration(pair.output()).mean()),
            Measure.worst(
                    "R3 penetration worst",
                    "worst",
                    PERCENT,
                    pair -> penetration(pair.output()).worst()),
            Measure.worst(
                    "R3 penetration worst of source",
                    "worst of source",
                    PERCENT,
                    pair -> penetration(pair.source()).worst()),
            Measure.ratio(
                    "R3 jerk ratio",
                    "jerk ratio",
                    NUMBER,
                    pair -> Tally.ratio(jerk(pair.output()), jerk(pair.source()))),
            Measure.mean("R3 jerk", "", NUMBER, pair -> jerk(pair.output())),
            Measure.mean("R3 jerk of source", "", NUMBER, pair -> jerk(pair.source())),
            Measure.mean(
                    "R3 hand to hand",
                    "hand to hand, % of height",
                    PERCENT,
                    pair -> distance(pair, LEFT_HAND_POINT, RIGHT_HAND_POINT)),
            Measure.mean(
                    "R3 hand to head",
                    "hand to head",
                    PERCENT,
                    pair -> (distance(pair, LEFT_HAND_POINT, HEAD_POINT) + distance(pair, RIGHT_HAND_POINT, HEAD_POINT))
                            / 2));

    private MotionMeasures() {}

    /**
     * Compares two motions frame by frame.
     */
    static Sample of(Clip source, Rig sourceRig, Clip output, Rig targetRig) {
        return Sample.of(ALL, new Pair(ComparedMotion.of(source, sourceRig), ComparedMotion.of(output, targetRig)));
    }

    private static Measure<Pair> skate(String id, String heading, Function<Pair, Tally> skate) {
        return new Measure<>(id, heading, NUMBER, skate, tally -> tally.meanOr(0));
    }

    private static Tally skate(ComparedMotion motion, ComparedMotion planted) {
        FootSkate skate = FootSkate.of(motion.feet(), planted.contacts(), motion.up(), motion.height());
        return Tally.ratio(skate.distance(), skate.seconds());
    }

    private static Tally agreement(Pair pair) {
        ContactAgreement agreement =
                ContactAgreement.between(pair.output().contacts(), pair.source().contacts());
        double right = 2.0 * agreement.both();
        return Tally.ratio(right, right + agreement.onlyReference() + agreement.onlyOutput());
    }

    private static Penetration penetration(ComparedMotion motion) {
        return Penetration.of(motion.feet(), motion.contacts(), motion.up(), motion.height());
    }

    private static double jerk(ComparedMotion motion) {
        return Jerk.mean(motion.joints(), 1);
    }

    private static double distance(Pair pair, int a, int b) {
        return DistanceError.mean(pair.output().joints(), pair.source().joints(), a, b);
    }
}

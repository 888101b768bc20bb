package dev.limber.evaluation.retarget;

import dev.limber.motion.metric.PositionError;
import dev.limber.motion.report.Format;
import dev.limber.motion.report.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The errors of retargeting against what is known to be right: R1, R2 and R4. */
final class ErrorMeasures {
    private static final Format NUMBER = Format.decimals(2);
    private static final Format PERCENT = Format.percent("%.2f");
    private static final Format TINY = Format.of("%.1e");

    /**
     * The result of a method for a recording that the target form has too (R1).
     *
     * @param error against the target form's own clip
     * @param pace time that it took over the length of the recording, on one thread of several that work at once
     */
    record Retargeted(PositionError error, double pace) {}

    /**
     * The distance of a motion from the truth, over joints and frames.
     *
     * @param mean in heights
     * @param worst in heights
     * @param degrees the largest rotation between a joint and what it should be
     */
    record Distance(double mean, double worst, double degrees) {}

    static final Measure<Retargeted> GLOBAL = Measure.mean(
            "R1 global", "R1 global", NUMBER, result -> result.error().global());
    static final Measure<Retargeted> LOCAL = Measure.mean(
            "R1 local", "R1 local", NUMBER, result -> result.error().local());
    static final Measure<Retargeted> PACE = Measure.mean("pace", "pace", NUMBER, Retargeted::pace);

    /** Of the scored joints, in their order. */
    static final List<Measure<Retargeted>> JOINT_GLOBAL = IntStream.range(0, ScoredJoints.ROLES.size())
            .mapToObj(
                    point -> joint("R1 global ", point, result -> result.error().global(point)))
            .toList();

    static final List<Measure<Retargeted>> JOINT_LOCAL = IntStream.range(0, ScoredJoints.ROLES.size())
            .mapToObj(
                    point -> joint("R1 local ", point, result -> result.error().local(point)))
            .toList();

    static final List<Measure<Retargeted>> RETARGETED = retargeted();

    static final Measure<Distance> ROUND_TRIP_MEAN =
            Measure.mean("R2 mean", "R2 mean, % of height", PERCENT, Distance::mean);
    static final Measure<Distance> ROUND_TRIP_WORST =
            Measure.worst("R2 worst", "R2 worst, % of height", PERCENT, Distance::worst);
    static final List<Measure<Distance>> ROUND_TRIP = List.of(ROUND_TRIP_MEAN, ROUND_TRIP_WORST);

    static final Measure<Distance> IDENTITY_DEGREES =
            Measure.worst("R4 degrees", "R4 degrees", TINY, Distance::degrees);
    static final Measure<Distance> IDENTITY_DISTANCE =
            Measure.worst("R4 distance", "R4 heights", TINY, Distance::worst);
    static final List<Measure<Distance>> IDENTITY = List.of(IDENTITY_DEGREES, IDENTITY_DISTANCE);

    private ErrorMeasures() {}

    private static Measure<Retargeted> joint(String what, int point, ToDoubleFunction<Retargeted> figure) {
        String joint = ScoredJoints.name(ScoredJoints.ROLES.get(point));
        return Measure.mean(what + joint, joint, NUMBER, figure);
    }

    private static List<Measure<Retargeted>> retargeted() {
        List<Measure<Retargeted>> all = new ArrayList<>(List.of(GLOBAL, LOCAL));
        for (int point = 0; point < ScoredJoints.ROLES.size(); point++) {
            all.add(JOINT_GLOBAL.get(point));
            all.add(JOINT_LOCAL.get(point));
        }
        all.add(PACE);
        return List.copyOf(all);
    }
}

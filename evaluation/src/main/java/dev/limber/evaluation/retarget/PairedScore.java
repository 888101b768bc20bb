package dev.limber.evaluation.retarget;

import dev.limber.motion.metric.PositionError;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a method did to one recording, from one form to another.
 *
 * @param forms such as mb->daz
 * @param pace time that it took over the length of the recording, on one thread of several that work at once
 * @param error against the target form's own clip (R1)
 * @param motion against the source (R3)
 */
public record PairedScore(
        String method, String forms, String recording, double pace, PositionError error, MotionScore motion)
        implements Score {
    @Override
    public Map<String, Double> measures() {
        Map<String, Double> measures = new LinkedHashMap<>();
        measures.put("R1 global", error.global());
        measures.put("R1 local", error.local());
        for (int point = 0; point < error.pointCount(); point++) {
            String joint = ScoredJoints.name(ScoredJoints.ROLES.get(point));
            measures.put("R1 global " + joint, error.global(point));
            measures.put("R1 local " + joint, error.local(point));
        }
        measures.put("pace", pace);
        measures.putAll(motion.measures());
        return measures;
    }
}

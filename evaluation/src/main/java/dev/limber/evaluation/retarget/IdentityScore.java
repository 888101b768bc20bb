package dev.limber.evaluation.retarget;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How much a retargeting onto the very same skeleton changes (R4).
 *
 * @param degrees largest error of a joint's world rotation, of all joints and frames
 * @param distance largest error of a joint's place, in heights
 */
public record IdentityScore(String method, String forms, String recording, double degrees, double distance)
        implements Score {
    @Override
    public Map<String, Double> measures() {
        Map<String, Double> measures = new LinkedHashMap<>();
        measures.put("R4 degrees", degrees);
        measures.put("R4 distance", distance);
        return measures;
    }
}

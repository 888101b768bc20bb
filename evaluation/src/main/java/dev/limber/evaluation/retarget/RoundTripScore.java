package dev.limber.evaluation.retarget;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How far a recording comes back from where it started (R2).
 *
 * @param mean distance of a joint from its place, over joints and frames, in heights
 * @param worst of all joints and frames, in heights
 */
public record RoundTripScore(String method, String forms, String recording, double mean, double worst)
        implements Score {
    @Override
    public Map<String, Double> measures() {
        Map<String, Double> measures = new LinkedHashMap<>();
        measures.put("R2 mean", mean);
        measures.put("R2 worst", worst);
        return measures;
    }
}

package dev.limber.neural.training;

import java.util.List;
import java.util.Map;

/** Stops training when the score has not improved for too long. */
public final class Patience {
    private final int limit;
    private double best = Double.POSITIVE_INFINITY;
    private int since;

    private Patience(int limit) {
        this.limit = limit;
    }

    /**
     * Starts with the validations that a run has had.
     *
     * @param limit validations without a better score that are borne, 0 for any number
     * @param rows of the log: the step, then the scores
     */
    public static Patience of(int limit, List<Map<String, Double>> rows) {
        Patience patience = new Patience(limit);
        rows.forEach(row -> row.values().stream().skip(1).findFirst().ifPresent(patience::add));
        return patience;
    }

    public void add(double score) {
        since = score < best ? 0 : since + 1;
        best = Math.min(best, score);
    }

    /** Returns whether the last score is the best one. */
    public boolean isBest() {
        return since == 0;
    }

    public boolean isOver() {
        return limit > 0 && since >= limit;
    }
}

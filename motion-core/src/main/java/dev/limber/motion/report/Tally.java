package dev.limber.motion.report;

/**
 * The result of a measure, in a form that can be accumulated.
 *
 * @param sum of the findings
 * @param weight that the sum is divided by for a mean: how many findings, how many seconds
 * @param worst the largest finding, NaN if there is none
 */
public record Tally(double sum, double weight, double worst) {
    public static final Tally NONE = new Tally(0, 0, Double.NaN);

    /** A single finding. */
    public static Tally of(double value) {
        return new Tally(value, 1, value);
    }

    /** A fraction whose parts are summed before they are divided. */
    public static Tally ratio(double sum, double weight) {
        return new Tally(sum, weight, Double.NaN);
    }

    public Tally plus(Tally other) {
        return new Tally(sum + other.sum, weight + other.weight, larger(worst, other.worst));
    }

    private static double larger(double a, double b) {
        if (Double.isNaN(a) || Double.isNaN(b)) {
            return Double.isNaN(a) ? b : a;
        }
        return Math.max(a, b);
    }

    /** Returns the mean, NaN where nothing was found. */
    public double mean() {
        return sum / weight;
    }

    /** Returns the mean, or {@code nothing} where nothing was found. */
    public double meanOr(double nothing) {
        return weight > 0 ? mean() : nothing;
    }
}

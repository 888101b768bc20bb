package dev.limber.motion.report;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * A figure that is measured on a subject of type C, with everything that tables and CSV files need. To add a figure,
 * add a measure to a list.
 *
 * @param id name in CSV files
 * @param heading of its column in tables; empty for a figure of CSV files alone
 * @param format of its cells in tables
 * @param of measures one subject
 * @param value makes the figure of all findings together
 */
public record Measure<C>(
        String id, String heading, Format format, Function<C, Tally> of, ToDoubleFunction<Tally> value) {

    /** The mean over all subjects. */
    public static <C> Measure<C> mean(String id, String heading, Format format, ToDoubleFunction<C> figure) {
        return new Measure<>(id, heading, format, subject -> Tally.of(figure.applyAsDouble(subject)), Tally::mean);
    }

    /** The largest of all subjects. */
    public static <C> Measure<C> worst(String id, String heading, Format format, ToDoubleFunction<C> figure) {
        return new Measure<>(id, heading, format, subject -> Tally.of(figure.applyAsDouble(subject)), Tally::worst);
    }

    /** A fraction whose two parts are summed over all subjects; NaN where the lower one is 0. */
    public static <C> Measure<C> ratio(String id, String heading, Format format, Function<C, Tally> parts) {
        return new Measure<>(id, heading, format, parts, Tally::mean);
    }
}

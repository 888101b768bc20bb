package dev.limber.motion.report;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * A column of a table or a CSV file whose rows are of type R.
 *
 * @param id heading in CSV files
 * @param heading in tables; empty for a column of CSV files alone
 * @param cell what stands in a table
 * @param field what stands in a CSV file
 */
public record Column<R>(String id, String heading, Function<R, String> cell, Function<R, String> field) {
    /** A column of names or whole numbers, the same in tables and CSV files. */
    public static <R> Column<R> label(String heading, Function<R, ?> label) {
        Function<R, String> text = row -> String.valueOf(label.apply(row));
        return new Column<>(heading, heading, text, text);
    }

    /** A column of figures that are no measure's own. */
    public static <R> Column<R> figure(String heading, Format format, ToDoubleFunction<R> figure) {
        return figure(heading, heading, format, figure);
    }

    private static <R> Column<R> figure(String id, String heading, Format format, ToDoubleFunction<R> figure) {
        return new Column<>(
                id,
                heading,
                row -> format.cell(figure.applyAsDouble(row)),
                row -> Csv.number(figure.applyAsDouble(row)));
    }

    /** A column of what a measure found. */
    public static <R> Column<R> of(Measure<?> measure, Function<R, Sample> sample) {
        return of(measure, measure.heading(), measure.format(), sample);
    }

    /** A column of what a measure found, shown in another way than usual. */
    public static <R> Column<R> of(Measure<?> measure, String heading, Format format, Function<R, Sample> sample) {
        return figure(measure.id(), heading, format, row -> sample.apply(row).value(measure));
    }

    /** Columns of what measures found, in their order. */
    public static <R> List<Column<R>> of(List<? extends Measure<?>> measures, Function<R, Sample> sample) {
        return measures.stream().map(measure -> of(measure, sample)).toList();
    }

    boolean isInTables() {
        return !heading.isEmpty();
    }
}

package dev.limber.motion.report;

import java.util.Locale;

/** How a figure is written in the cell of a table; a missing one is a dash. */
@FunctionalInterface
public interface Format {
    String cell(double value);

    /** Writes as {@link String#format} does with one number. */
    static Format of(String format) {
        return value -> Double.isNaN(value) ? "-" : String.format(Locale.ROOT, format, value);
    }

    /** Writes so many decimals. */
    static Format decimals(int count) {
        return of("%." + count + "f");
    }

    /** Writes a hundred times the value, without a sign. */
    static Format percent(String format) {
        Format hundredfold = of(format);
        return value -> hundredfold.cell(100 * value);
    }
}

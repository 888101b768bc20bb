package dev.limber.cli.terminal;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.IntStream;

/** Prints rows of text lined up in columns. */
public final class Columns {
    private static final int WIDEST = 40;

    private Columns() {}

    /** Cells that are much wider than the rest push what follows to the right; the last column is as wide as it is. */
    public static void print(String[] heads, List<String[]> rows, PrintWriter out) {
        int[] widths = IntStream.range(0, heads.length)
                .map(column -> Math.max(
                        heads[column].length(),
                        rows.stream()
                                .mapToInt(row -> row[column].length())
                                .filter(width -> width <= WIDEST)
                                .max()
                                .orElse(0)))
                .toArray();
        printRow(heads, widths, out);
        rows.forEach(row -> printRow(row, widths, out));
    }

    private static void printRow(String[] cells, int[] widths, PrintWriter out) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < cells.length; column++) {
            line.append(cells[column]);
            int blanks = column + 1 < cells.length ? widths[column] - cells[column].length() : 0;
            line.append(" ".repeat(Math.max(0, blanks))).append("  ");
        }
        out.println(line.toString().stripTrailing());
    }
}
